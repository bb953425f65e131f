package io.gantry.progress.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity stood, as reported.
 *
 * @param percent 0 to 100
 * @param seenAt when the sender saw it
 */
public record Achieved(
        BigDecimal percent,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        Instant seenAt) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Whether nothing is left to do. */
    public boolean isComplete() {
        return percent.compareTo(ALL) >= 0;
    }
}
