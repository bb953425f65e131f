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
@Schema(name = "SentReport", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReportBody(
        @Schema(
                example = "0b9a4c8e-53f1-4a6d-9d6e-1f0c7a2b3d4e",
                description = "Chosen by the sender; sent again after a lost answer it is the same report.")
        @NotNull
        UUID id,

        @Schema(example = "GX-2026-017") @NotNull @Code String projectId,

        @Schema(example = "A070") @NotNull @Code String activityId,

        @Schema(example = "QY-ZB", description = "The sender's own unit.") @NotNull @Code
        String unit,

        @Schema(example = "42.5", description = "Physical progress of the activity.") @NotNull @Percent
        BigDecimal percentComplete,

        @Schema(example = "2026-03-02", description = "First day of work, where it has begun.") @Nullable
        LocalDate actualStart,

        @Schema(example = "2026-09-30", description = "Last day of work, where it is finished.") @Nullable
        LocalDate actualFinish,

        @Schema(example = "125000000", description = "Spent on the project up to now, in yuan.") @Money @Nullable
        BigDecimal investmentToDate,

        @Schema(example = "主体结构三层浇筑完成") @MultilineText(max = ReportBody.LONGEST_REMARKS) @Nullable
        String remarks,

        @Schema(
                example = "2026-06-10T08:30:00Z",
                description = "When the sender saw it; of two reports on one activity the later counts.")
        @NotNull
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
