package io.gantry.project.reported;

import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of its activity, or what several say together.
 *
 * @param report the id of the report that counts
 * @param seen when that was seen, in milliseconds, as stores keep it
 */
record Said(
        String report,
        Instant seen,
        BigDecimal percent,
        @Nullable LocalDate start,
        @Nullable LocalDate finish) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static Said of(ProgressReport report) {
        return new Said(
                report.id().toString(),
                report.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                report.percentComplete(),
                report.actualStart(),
                report.actualFinish());
    }

    /** What {@code later} says on top of this; a day that it does not say stays as it was said before. */
    Said and(Said later) {
        return new Said(
                later.report,
                later.seen,
                later.percent,
                later.start == null ? start : later.start,
                later.finish == null ? finish : later.finish);
    }

    boolean isComplete() {
        return percent.compareTo(ALL) >= 0;
    }
}
