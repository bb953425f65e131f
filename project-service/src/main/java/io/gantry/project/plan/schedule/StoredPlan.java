package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.Activity;
import io.gantry.schedule.Spread;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept, at one revision.
 *
 * @param activities in their order
 * @param requiredFinish that of its project
 * @param responsibleUnit that of its project, which answers for activities without one of their own
 * @param calendar by which its working days count
 * @param progress what counts of what was reported on its activities, by their ids
 * @param dataDate what remains is done from this day on; absent while nothing has begun
 */
public record StoredPlan(
        long revision,
        List<Activity> activities,
        LocalDate requiredFinish,
        String responsibleUnit,
        WorkingCalendar calendar,
        Map<String, Achieved> progress,
        @Nullable LocalDate dataDate) {

    public StoredPlan {
        activities = List.copyOf(activities);
        progress = Map.copyOf(progress);
    }

    /**
     * The same with what was reported on it. A plan of which nothing has begun has no data date: it is computed as it was drawn up, also
     * where its dates have passed.
     */
    public StoredPlan with(Map<String, Achieved> reported, LocalDate today) {
        boolean begun = activities.stream()
                .map(activity -> reported.get(activity.id()))
                .anyMatch(achieved -> achieved != null && achieved.hasBegun());
        return new StoredPlan(
                revision,
                activities,
                requiredFinish,
                responsibleUnit,
                calendar,
                begun ? reported : Map.of(),
                begun ? today : null);
    }

    /** One of which nothing has begun. */
    public static StoredPlan unbegun(
            long revision,
            List<Activity> activities,
            LocalDate requiredFinish,
            String responsibleUnit,
            WorkingCalendar calendar) {
        return new StoredPlan(revision, activities, requiredFinish, responsibleUnit, calendar, Map.of(), null);
    }

    /** The same, counted by another calendar. */
    public StoredPlan by(WorkingCalendar other) {
        return new StoredPlan(revision, activities, requiredFinish, responsibleUnit, other, progress, dataDate);
    }

    Map<String, Activity> byId() {
        var byId = new HashMap<String, Activity>();
        activities.forEach(activity -> byId.put(activity.id(), activity));
        return byId;
    }

    /** The units that answer for its activities. */
    public Set<String> units() {
        return activities.stream().map(this::unitOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private String unitOf(Activity activity) {
        return activity.responsibleUnit() == null ? responsibleUnit : activity.responsibleUnit();
    }

    /** How the durations of activities turn out, by their ids, as their units' do. */
    Map<String, Spread> spreads(Map<String, Spread> units) {
        var spreads = new HashMap<String, Spread>();
        for (var activity : activities) {
            var spread = units.get(unitOf(activity));
            if (spread != null) {
                spreads.put(activity.id(), spread);
            }
        }
        return spreads;
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
