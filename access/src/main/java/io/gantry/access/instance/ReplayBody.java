package io.gantry.access.instance;

import io.gantry.http.validation.OneLineText;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Where a record lies that was set aside: as the list of dead letters says. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReplayBody(
        @Schema(example = "gantry.progress-events.v1") @NotNull @OneLineText(max = 249)
        String topic,

        @Schema(example = "3") @NotNull @Min(0) Integer partition,

        @Schema(example = "17") @NotNull @Min(0) Long offset) {

    Position position() {
        return new Position(topic, partition, offset);
    }
}
