package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.project.check.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stage that a client says a project has reached, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StageDraft(
        @Schema(
                description = "The present stage or a later one: a project never goes back.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "STARTED")
        @Nullable
        Stage stage) {

    Stage checked() {
        if (stage == null) {
            var faults = new Faults();
            faults.add("stage", null, "one of " + Arrays.toString(Stage.values()));
            faults.throwIfAny();
        }
        return Objects.requireNonNull(stage);
    }
}
