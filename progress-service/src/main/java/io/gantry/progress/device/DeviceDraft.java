package io.gantry.progress.device;

import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that is to be enrolled.
 *
 * @param unit code of the unit that it will report for
 * @param label what people call it, 1 to 100 characters
 * @param expiresAt when its key is to end by itself; absent if it is not to
 * @param addresses the network from which its key is to be good, as CIDR; absent for any
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record DeviceDraft(
        @Schema(example = "QY-ZB") @NotNull String unit,

        @Schema(example = "塔吊 3 号终端") @NotNull @OneLineText(max = 100)
        String label,

        @Schema(example = "2027-12-31T16:00:00Z", description = "When the key ends by itself; absent if it does not")
        @Nullable
        Instant expiresAt,

        @Schema(description = "The network from which the key is good; absent for any", example = "10.12.0.0/16")
        @Nullable
        String addresses) {}
