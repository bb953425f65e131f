package io.gantry.project.plan.schedule;

import io.gantry.event.Activity;
import io.gantry.schedule.Compression;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to do with a plan; it leaves at least one activity, and no fault in the network.
 *
 * @param set activities that are new or other, as they would be
 * @param removed ids of activities that would go
 * @param finishBy the day by which all is to be finished; absent: the project's required finish, without a search for remedies
 * @param compression how far work can be compressed to finish by then
 */
public record Wish(
        List<Activity> set, Set<String> removed, @Nullable LocalDate finishBy, Compression compression) {

    public Wish {
        set = List.copyOf(set);
        removed = Set.copyOf(removed);
    }

    /**
     * New starts of activities that wait for others and have no constraint: they hold though links may have them earlier. What
     * waits for nothing is held by its planned start anyway.
     *
     * @param stored the plan as it is
     */
    Map<String, LocalDate> held(Map<String, Activity> stored) {
        var held = new HashMap<String, LocalDate>();
        for (var activity : set) {
            var before = stored.get(activity.id());
            if (before != null
                    && activity.constraint() == null
                    && !activity.waitsFor().isEmpty()
                    && !activity.plannedStart().equals(before.plannedStart())) {
                held.put(activity.id(), activity.plannedStart());
            }
        }
        return held;
    }
}
