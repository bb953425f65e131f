package io.gantry.project.project;

import io.gantry.event.Standing;
import io.gantry.http.validation.OneLineText;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The standing that a project is to have, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StandingDraft(
        @Schema(
                description = "ONBOARDING becomes ACTIVE when the project's history is complete. ACTIVE and SUSPENDED"
                        + " become each other; all become WITHDRAWN, which becomes ACTIVE.",
                example = "SUSPENDED")
        @NotNull
        @Nullable
        Standing standing,

        @Schema(description = "Why. Only the end of an onboarding needs no reason.", example = "停缓建：资金未到位")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {}
