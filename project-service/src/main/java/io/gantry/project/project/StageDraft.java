package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The stage that a project is said to have reached, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StageDraft(
        @Schema(example = "STARTED") @NotNull @Nullable Stage stage,

        @Schema(description = "Why. Needed to go back to an earlier stage.", example = "误报开工，施工许可未取得")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase WHY_BACK = new Phrase(
            "stage-reason", "why the project goes back from {present} to {stage}", "说明项目为何从 {present} 退回 {stage}");

    /** Checks that a project that goes back says why. */
    void checkReason(Stage present, Faults faults) {
        if (stage != null && stage.compareTo(present) < 0 && reason == null) {
            faults.add("reason", null, WHY_BACK.with(present, stage));
        }
    }
}
