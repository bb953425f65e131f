package io.gantry.progress.report;

import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.OneLineText;
import io.gantry.http.validation.Percent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The progress of a schedule file. */
@Schema(name = "ImportedProgress", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ImportedProgressBody(
        @Schema(example = "一期.xer", description = "The name of the file; it stands in the remarks of each report.")
        @NotNull
        @OneLineText(max = LONGEST_NAME)
        String file,

        @Schema(
                example = "2026-09-15",
                description =
                        "Up to when the file tells progress: reports on later days count before it. Absent: up to now.")
        @Day
        @Nullable
        LocalDate asOf,

        @Schema(
                example = "3",
                description =
                        "The revision of the plan that has the file's activities: if the service has not read it yet it"
                                + " asks to come again. Absent: the plan that it knows.")
        @Nullable
        Long planRevision,

        @Schema(description = "One for each activity that has progress.") @NotNull @Size(min = 1, max = MOST)
        List<@NotNull @Valid Row> activities) {

    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 200;

    /** What a file says of one activity. */
    @Schema(name = "ImportedProgressRow", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Row(
            @Schema(example = "A070") @NotNull @Code String activityId,

            @Schema(example = "42.5", description = "Physical progress.") @NotNull @Percent
            BigDecimal percentComplete,

            @Schema(example = "2026-03-02", description = "First day of work.") @Day @Nullable
            LocalDate actualStart,

            @Schema(example = "2026-09-30", description = "Last day of work.") @Day @Nullable
            LocalDate actualFinish) {}
}
