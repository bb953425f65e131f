package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.schedule.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way to finish earlier. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Proposal(
        @Schema(
                description =
                        "CRASH: do the activity in fewer days; OVERLAP: begin it before its predecessor has finished")
        Kind kind,

        String activity,

        @Schema(description = "Only where they overlap") @Nullable
        String predecessor,

        @Schema(description = "Working days that it saves") int days) {

    enum Kind {
        CRASH,
        OVERLAP
    }

    static Proposal of(Remedy remedy) {
        return remedy.match(
                crash -> new Proposal(Kind.CRASH, crash.activity(), null, crash.days()),
                overlap -> new Proposal(
                        Kind.OVERLAP, overlap.link().to(), overlap.link().from(), overlap.days()));
    }
}
