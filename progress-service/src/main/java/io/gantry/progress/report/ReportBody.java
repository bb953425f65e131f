package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.MultilineText;
import io.gantry.http.validation.Percent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its sender writes it. A field that is not known is refused: a mistyped name must not lose what was said. */
@Schema(name = "ProgressReport", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReportBody(
        @Schema(description = "Chosen by the sender; sent again after a lost answer it is the same report.") @NotNull
        UUID id,

        @NotNull @Code String projectId,

        @NotNull @Code String activityId,

        @Schema(description = "The sender's own unit.") @NotNull @Code
        String unit,

        @Schema(description = "Physical progress of the activity.") @NotNull @Percent
        BigDecimal percentComplete,

        @Schema(description = "First day of work, where it has begun.") @Nullable
        LocalDate actualStart,

        @Schema(description = "Last day of work, where it is finished.") @Nullable
        LocalDate actualFinish,

        @Schema(description = "Spent on the project up to now, in yuan.") @Money @Nullable
        BigDecimal investmentToDate,

        @MultilineText(max = ReportBody.LONGEST_REMARKS) @Nullable
        String remarks,

        @Schema(description = "When the sender saw it; of two reports on one activity the later counts.") @NotNull
        Instant occurredAt) {

    static final int LONGEST_REMARKS = 2000;

    /** The report; only if the body is valid. */
    ProgressReport report() {
        return new ProgressReport(
                id,
                projectId,
                activityId,
                unit,
                percentComplete,
                actualStart,
                actualFinish,
                investmentToDate,
                remarks,
                // Stores keep milliseconds.
                occurredAt.truncatedTo(ChronoUnit.MILLIS));
    }
}
