package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.ProjectEvent.ScheduleMoved;
import io.gantry.event.ScheduleMove;
import io.gantry.project.register.Recorded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A move of a project's computed dates without a change of its plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScheduleMoveEntry(
        @Schema(description = "Number of the move, from 1") long revision, Instant at, ScheduleMove move) {

    static ScheduleMoveEntry of(Recorded recorded) {
        var event = (ScheduleMoved) recorded.event();
        return new ScheduleMoveEntry(event.revision(), event.time(), event.move());
    }
}
