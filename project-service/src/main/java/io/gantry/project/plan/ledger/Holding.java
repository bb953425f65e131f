package io.gantry.project.plan.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds something from a day on, until the next that begins.
 *
 * @param unit absent: none of its own, so the project's responsible unit holds it
 */
public record Holding(LocalDate from, @Nullable String unit) {

    /**
     * The responsible unit on {@code day}. Days before the first that is known are the first one's, so that no day is nobody's.
     *
     * @param holdings in the order of their days
     */
    static @Nullable String on(LocalDate day, List<Holding> holdings) {
        var unit = holdings.isEmpty() ? null : holdings.get(0).unit();
        for (var holding : holdings) {
            if (holding.from().isAfter(day)) {
                break;
            }
            unit = holding.unit();
        }
        return unit;
    }
}
