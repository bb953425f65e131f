package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.plan.ledger.PlannedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a plan.
 *
 * @param set activities that are new or become different, as they are afterwards
 * @param removed ids of activities that go
 * @param before the activities that are set or removed, as they were; new ones have no entry
 * @param former of new ones that were in the plan once the dates with which they went
 */
record PlanChange(
        List<Activity> set, List<String> removed, Map<String, Activity> before, Map<String, PlannedDates> former) {

    static final PlanChange NONE = new PlanChange(List.of(), List.of(), Map.of());

    PlanChange {
        set = List.copyOf(set);
        removed = List.copyOf(removed);
        before = Map.copyOf(before);
        former = Map.copyOf(former);
    }

    PlanChange(List<Activity> set, List<String> removed, Map<String, Activity> before) {
        this(set, removed, before, Map.of());
    }

    PlanChange withFormer(Map<String, PlannedDates> dates) {
        return new PlanChange(set, removed, before, dates);
    }

    /** What changes when {@code present} becomes {@code wanted}. */
    static PlanChange between(Collection<Activity> present, List<Activity> wanted) {
        var byId = byId(present);
        var gone = new LinkedHashSet<>(byId.keySet());
        wanted.forEach(activity -> gone.remove(activity.id()));
        return of(byId, wanted, gone);
    }

    /**
     * What changes when {@code wanted} are set and {@code gone} removed.
     *
     * @param present at least those of them that are in the plan, as they are
     */
    static PlanChange of(Map<String, Activity> present, List<Activity> wanted, Collection<String> gone) {
        var set = wanted.stream()
                .filter(activity -> !activity.equals(present.get(activity.id())))
                .toList();
        var removed = gone.stream().filter(present::containsKey).sorted().toList();
        var before = new HashMap<String, Activity>();
        set.forEach(activity -> before.computeIfAbsent(activity.id(), present::get));
        removed.forEach(id -> before.computeIfAbsent(id, present::get));
        return new PlanChange(set, removed, before);
    }

    static Map<String, Activity> byId(Collection<Activity> activities) {
        var byId = new HashMap<String, Activity>();
        activities.forEach(activity -> byId.put(activity.id(), activity));
        return byId;
    }

    boolean isNone() {
        return set.isEmpty() && removed.isEmpty();
    }

    int size() {
        return set.size() + removed.size();
    }

    /** Whether a date that was planned moves, or something planned goes. */
    boolean needsReason() {
        return !removed.isEmpty() || set.stream().anyMatch(this::movesDate);
    }

    /** The first start among the activities that are set; absent if none is. */
    @Nullable
    LocalDate firstStart() {
        return set.stream()
                .map(Activity::plannedStart)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The last finish among the activities that are set; absent if none is. */
    @Nullable
    LocalDate lastFinish() {
        return set.stream()
                .map(Activity::plannedFinish)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** How many activities are new. */
    int added() {
        return set.size() + removed.size() - before.size();
    }

    /** Activities as they were before this change, of those that it affects, in the order of their ids. */
    List<Activity> affected() {
        var affected = new ArrayList<>(before.values());
        affected.sort((a, b) -> a.id().compareTo(b.id()));
        return affected;
    }

    /** Ids of the activities that are new in a plan that was at {@code head}; in a first plan nothing comes back. */
    List<String> idsAdded(PlanHead head) {
        return head.revision() == 0
                ? List.of()
                : set.stream()
                        .map(Activity::id)
                        .filter(id -> !before.containsKey(id))
                        .toList();
    }

    /** The activities whose dates move, those that come back with other ones among them. */
    List<Moved> moved() {
        return set.stream()
                .filter(this::movesDate)
                .map(activity -> new Moved(
                        activity.id(),
                        Objects.requireNonNull(datesBefore(activity.id()), "dates"),
                        PlannedDates.of(activity),
                        !before.containsKey(activity.id())))
                .toList();
    }

    private boolean movesDate(Activity activity) {
        var dates = datesBefore(activity.id());
        return dates != null && !dates.equals(PlannedDates.of(activity));
    }

    private @Nullable PlannedDates datesBefore(String id) {
        var old = before.get(id);
        return old == null ? former.get(id) : PlannedDates.of(old);
    }
}
