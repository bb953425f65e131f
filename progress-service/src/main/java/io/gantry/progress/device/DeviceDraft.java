package io.gantry.progress.device;

import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * A device that is to be enrolled.
 *
 * @param unit code of the unit that it will report for
 * @param label what people call it, 1 to 100 characters
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record DeviceDraft(
        @NotNull String unit,

        @NotNull @OneLineText(max = 100) String label) {}
