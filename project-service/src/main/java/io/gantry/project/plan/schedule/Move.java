package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An activity would have other dates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Move(
        String id,

        @Schema(description = "As computed for the plan as it is; absent for a new activity") @Nullable
        LocalDate oldStart,

        @Nullable LocalDate oldFinish,
        LocalDate newStart,
        LocalDate newFinish,

        @Schema(description = "Working days by which its finish moves; negative: it is earlier; absent for a new one")
        @Nullable
        Integer days,

        MoveCause because) {}
