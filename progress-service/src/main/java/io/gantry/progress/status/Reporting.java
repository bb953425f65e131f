package io.gantry.progress.status;

import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported on a project as a whole.
 *
 * @param latest investment by all reports
 * @param sound investment by those reports about which no delay stands
 * @param lastReportAt when the site was last heard of: seen then, and not later than received
 */
public record Reporting(
        @Nullable Investment latest,
        @Nullable Investment sound,
        @Nullable Instant lastReportAt) {

    static final Reporting NOTHING = new Reporting(null, null, null);

    /** Spent on the project by the time {@code asOf}, in yuan, as the report at {@code offset} says. */
    public record Investment(UUID reportId, BigDecimal toDate, Instant asOf, long offset) {

        static @Nullable Investment of(ProgressReport report, long offset) {
            var amount = report.investmentToDate();
            return amount == null ? null : new Investment(report.id(), amount, Reported.seen(report), offset);
        }

        static @Nullable Investment later(@Nullable Investment a, @Nullable Investment b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            var order = a.asOf.compareTo(b.asOf);
            return order > 0 || order == 0 && a.offset >= b.offset ? a : b;
        }
    }

    Reporting heard(Instant seen, Instant received) {
        var heard = (seen.isBefore(received) ? seen : received).truncatedTo(ChronoUnit.MILLIS);
        return lastReportAt != null && lastReportAt.isAfter(heard) ? this : new Reporting(latest, sound, heard);
    }

    Reporting with(@Nullable Investment newLatest, @Nullable Investment newSound) {
        return new Reporting(newLatest, newSound, lastReportAt);
    }
}
