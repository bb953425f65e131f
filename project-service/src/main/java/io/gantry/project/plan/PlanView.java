package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Activity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or a part of its activities.
 *
 * @param revision 0 before the first plan
 * @param total how many activities there are in all
 * @param plannedFinish the last finish of all; absent without activities
 * @param next what to send as {@code after} to get the following part; absent if this is the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        long revision,

        @Schema(description = "In the order of their positions.")
        List<Activity> activities,

        int total,
        @Nullable LocalDate plannedFinish,

        @Schema(description = "The after of the next page; absent on the last one") @Nullable
        String next,

        List<PlanWarning> warnings) {

    PlanView {
        activities = List.copyOf(activities);
        warnings = List.copyOf(warnings);
    }

    /** @param found the activities of a page, and one more if the plan goes on */
    static PlanView of(PlanHead head, List<Activity> found, int limit, PlanState state) {
        boolean goesOn = found.size() > limit;
        var shown = goesOn ? found.subList(0, limit) : found;
        var next = goesOn ? PlanPlace.of(shown.get(limit - 1)).cursor().text() : null;
        return new PlanView(head.revision(), shown, head.total(), head.plannedFinish(), next, state.warnings());
    }
}
