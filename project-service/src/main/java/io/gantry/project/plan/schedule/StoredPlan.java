package io.gantry.project.plan.schedule;

import io.gantry.event.Activity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as it is kept, at one revision.
 *
 * @param activities in their order
 * @param requiredFinish that of its project
 */
public record StoredPlan(long revision, List<Activity> activities, LocalDate requiredFinish) {

    public StoredPlan {
        activities = List.copyOf(activities);
    }

    Map<String, Activity> byId() {
        var byId = new HashMap<String, Activity>();
        activities.forEach(activity -> byId.put(activity.id(), activity));
        return byId;
    }

    /** The activities that a wish would leave; new ones come last. */
    List<Activity> after(Wish wish) {
        var after = new LinkedHashMap<String, Activity>();
        activities.forEach(activity -> after.put(activity.id(), activity));
        after.keySet().removeAll(wish.removed());
        wish.set().forEach(activity -> after.put(activity.id(), activity));
        return List.copyOf(after.values());
    }
}
