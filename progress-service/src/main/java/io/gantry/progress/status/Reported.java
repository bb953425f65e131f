package io.gantry.progress.status;

import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity stands by what has been reported on it. Of two reports the one that was seen later counts, whichever
 * came first; of two seen at one moment the one that came later.
 *
 * @param reportId the report that counts
 * @param actualStart first day of work, by the latest report that says one: a later report need not repeat it
 * @param startSaidAt when that report was seen
 * @param asOf when the report that counts was seen
 * @param offset where the report that counts lies in its partition
 */
public record Reported(
        UUID reportId,
        BigDecimal percentComplete,
        @Nullable LocalDate actualStart,
        @Nullable Instant startSaidAt,
        @Nullable LocalDate actualFinish,
        Instant asOf,
        long offset) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Comparator<Reported> BY_TIME =
            Comparator.comparing(Reported::asOf).thenComparingLong(Reported::offset);

    /** Whether nothing is left to do. */
    public boolean isComplete() {
        return percentComplete.compareTo(ALL) >= 0;
    }

    /** What {@code report}, by itself, says. */
    static Reported of(ProgressReport report, long offset) {
        return new Reported(
                report.id(),
                report.percentComplete(),
                report.actualStart(),
                report.actualStart() == null ? null : seen(report),
                report.actualFinish(),
                seen(report),
                offset);
    }

    // Stores keep milliseconds.
    static Instant seen(ProgressReport report) {
        return report.occurredAt().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What {@code other} and this one say together, in whichever order they are given. */
    Reported and(@Nullable Reported other) {
        if (other == null) {
            return this;
        }
        var later = BY_TIME.compare(this, other) >= 0 ? this : other;
        var start = saysStartLater(other) ? other : this;
        return new Reported(
                later.reportId,
                later.percentComplete,
                start.actualStart,
                start.startSaidAt,
                later.actualFinish,
                later.asOf,
                later.offset);
    }

    private boolean saysStartLater(Reported other) {
        if (startSaidAt == null || other.startSaidAt == null) {
            return startSaidAt == null;
        }
        var order = startSaidAt.compareTo(other.startSaidAt);
        return order < 0 || order == 0 && offset < other.offset;
    }

    /** Whether {@code report}, of one report by itself, has any part in this. */
    boolean dependsOn(Reported report) {
        return reportId.equals(report.reportId) || report.asOf.equals(startSaidAt);
    }
}
