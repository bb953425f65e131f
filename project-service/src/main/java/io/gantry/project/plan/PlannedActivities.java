package io.gantry.project.plan;

import io.gantry.event.Activity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What others need to know of plans. */
@Component
public final class PlannedActivities {

    private final PlanStore plans;

    PlannedActivities(PlanStore plans) {
        this.plans = plans;
    }

    /** The planned starts of those of {@code ids} that are in the plan of a project, by id. */
    public Map<String, LocalDate> starts(String projectId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // Rolls forward what a writer has left that died.
        plans.head(projectId);
        var starts = new HashMap<String, LocalDate>();
        for (Activity activity : plans.activities(projectId, ids)) {
            starts.put(activity.id(), activity.plannedStart());
        }
        return starts;
    }

    /** Codes of the units that answer for an activity of a project. */
    public Set<String> units(String projectId) {
        return plans.head(projectId).units().keySet();
    }
}
