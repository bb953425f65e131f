package io.gantry.project.plan.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** When an activity has to happen at the latest. */
record Latest(
        String id,
        LocalDate start,
        LocalDate finish,

        @Schema(
                description =
                        "It has not finished, and its latest start, or that of what remains of it, is before today")
        boolean passed) {}
