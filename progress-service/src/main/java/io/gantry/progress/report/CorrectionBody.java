package io.gantry.progress.report;

import io.gantry.event.AuditEvent.Change;
import io.gantry.event.ProgressReport;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.MultilineText;
import io.gantry.http.validation.OneLineText;
import io.gantry.http.validation.Percent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is right where a report was wrong; what is absent was right. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CorrectionBody(
        @Schema(example = "40") @Percent @Nullable BigDecimal percentComplete,

        @Schema(example = "2026-03-02") @Nullable LocalDate actualStart,

        @Schema(example = "2026-09-30") @Nullable LocalDate actualFinish,

        @Schema(example = "120000000") @Money @Nullable BigDecimal investmentToDate,

        @Schema(example = "主体结构二层浇筑完成") @MultilineText(max = ReportBody.LONGEST_REMARKS) @Nullable
        String remarks,

        @Schema(example = "误将三层计为完成", description = "The reason for the correction.")
        @NotNull
        @OneLineText(max = ReviewBody.LONGEST_REASON)
        String reason) {

    /** {@code report} as it should have been. */
    ProgressReport correct(ProgressReport report) {
        var percent = or(percentComplete, report.percentComplete());
        // An activity that is not complete has no finish; a correction need not say so.
        var finish = percent.compareTo(BigDecimal.valueOf(100)) < 0 && actualFinish == null
                ? null
                : actualFinish == null ? report.actualFinish() : actualFinish;
        return new ProgressReport(
                report.id(),
                report.projectId(),
                report.activityId(),
                report.unit(),
                percent,
                actualStart == null ? report.actualStart() : actualStart,
                finish,
                investmentToDate == null ? report.investmentToDate() : investmentToDate,
                remarks == null ? report.remarks() : remarks,
                report.occurredAt());
    }

    /** What of {@code before} is another value in {@code corrected}. */
    static List<Change> changes(ProgressReport before, ProgressReport corrected) {
        var changes = new ArrayList<Change>();
        change("percentComplete", before.percentComplete(), corrected.percentComplete(), changes);
        change("actualStart", before.actualStart(), corrected.actualStart(), changes);
        change("actualFinish", before.actualFinish(), corrected.actualFinish(), changes);
        change("investmentToDate", before.investmentToDate(), corrected.investmentToDate(), changes);
        change("remarks", before.remarks(), corrected.remarks(), changes);
        return changes;
    }

    private static void change(String field, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
