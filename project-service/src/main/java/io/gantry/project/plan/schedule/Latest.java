package io.gantry.project.plan.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** When an activity has to happen at the latest. */
record Latest(
        String id,
        LocalDate start,
        LocalDate finish,

        @Schema(description = "Its latest start is before today; whether it has begun is known from reports only")
        boolean passed) {}
