package io.gantry.progress.report;

import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** That a report is true as it stands. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReviewBody(
        @Schema(example = "现场核实属实", description = "How the unit knows.")
        @NotNull
        @OneLineText(max = ReviewBody.LONGEST_REASON)
        String reason) {

    static final int LONGEST_REASON = 500;
}
