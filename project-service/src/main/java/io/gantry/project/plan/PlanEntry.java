package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.register.FieldChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision in the history of a plan.
 *
 * @param added how many activities were new
 * @param changed how many were different
 * @param removed how many went
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanEntry(
        long revision,
        Instant at,
        Actor by,

        @Schema(description = "Why; absent for the first plan and where no date moved and nothing went") @Nullable
        String reason,

        int added,
        int changed,
        int removed,

        @Schema(
                description = "The first 200 changes: plannedFinish of the plan, then fields of activities as"
                        + " A070.plannedFinish, and activities that came or went by their ids, with start/finish")
        List<FieldChange> changes) {

    PlanEntry {
        changes = List.copyOf(changes);
    }

    /** @param first the first part of the event that told it */
    static PlanEntry of(PlanRevised first, PlanSummary summary) {
        return new PlanEntry(
                first.revision(),
                first.time(),
                first.by(),
                first.reason(),
                summary.added(),
                summary.changed(),
                summary.removed(),
                summary.changes());
    }
}
