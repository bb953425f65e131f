package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.MultilineText;
import io.gantry.http.validation.OneLineText;
import io.gantry.http.validation.Percent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is right where a report was wrong; what is absent was right. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CorrectionBody(
        @Percent @Nullable BigDecimal percentComplete,

        @Nullable LocalDate actualStart,

        @Nullable LocalDate actualFinish,

        @Money @Nullable BigDecimal investmentToDate,

        @MultilineText(max = ReportBody.LONGEST_REMARKS) @Nullable
        String remarks,

        @Schema(description = "What was wrong.") @NotNull @OneLineText(max = ReviewBody.LONGEST_REASON)
        String reason) {

    /** {@code report} as it should have been. */
    ProgressReport correct(ProgressReport report) {
        var percent = or(percentComplete, report.percentComplete());
        // What is not complete has no finish; nobody should have to say so.
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

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
