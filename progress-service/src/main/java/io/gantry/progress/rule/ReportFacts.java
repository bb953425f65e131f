package io.gantry.progress.rule;

import io.gantry.event.Cause;
import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report. "Before" is by when things were seen, and only reports that are not doubted count.
 *
 * @param report as sent, or as corrected
 * @param receivedAt when Gantry received it
 * @param confirmed whether somebody has said that it is true as it stands, since it was last corrected
 * @param activity the activity it is about; absent where that was never in a plan
 * @param before where the activity stood before the report; absent where nothing had been reported
 * @param investmentBefore what had been spent on the project before the report; absent where no report had said so
 * @param projectPercent how far the project is if this report counts, and what else is known now
 * @param openBefore how many other activities, planned to be finished by the first day planned for this one (for a
 *     milestone: by its day), are not complete; may be cut at 1,000, and be 0 where the report is below 100 %
 * @param cause the event since the last judgement that concerns it; absent when there is none
 * @param version of the stored report, as {@code Settled} gives it back
 */
public record ReportFacts(
        ProgressReport report,
        Instant receivedAt,
        boolean confirmed,
        @Nullable ActivityFacts activity,
        @Nullable Achieved before,
        @Nullable BigDecimal investmentBefore,
        BigDecimal projectPercent,
        int openBefore,
        @Nullable Cause cause,
        long version) {}
