package io.gantry.project.plan.schedule;

import static java.util.Objects.requireNonNull;

import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.schedule.Answer;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.ScheduledActivity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored plan with its computed schedule, summaries included. */
final class ComputedPlan {

    private final List<Activity> activities;
    private final Map<String, Activity> byId = new HashMap<>();
    private final Translation translation;
    private final WorkingDays days;
    private final Plan plan;

    /**
     * @param stored the plan as it is, with whose planned dates the computed ones are compared
     * @param activities those of the plan to be computed, at least one
     * @param held starts that hold though links alone would have them earlier
     */
    ComputedPlan(StoredPlan stored, List<Activity> activities, Map<String, LocalDate> held, LocalDate required) {
        this.activities = activities;
        activities.forEach(activity -> byId.put(activity.id(), activity));
        days = WorkingDays.of(stored.calendar());
        translation = new Translation(stored, held);
        plan = translation.plan(activities, required);
    }

    /** The plan as it is; it has at least one activity. */
    static ComputedPlan of(StoredPlan stored) {
        return new ComputedPlan(stored, stored.activities(), Map.of(), stored.requiredFinish());
    }

    Answer answer() {
        return Schedule.of(plan);
    }

    Plan plan() {
        return plan;
    }

    WorkingDays days() {
        return days;
    }

    @Nullable
    Activity stored(String id) {
        return byId.get(id);
    }

    /** All activities in the order of the plan. */
    Map<String, ComputedActivity> computed(Schedule schedule) {
        var computed = new HashMap<String, ComputedActivity>();
        var summaries = new HashMap<String, ComputedActivity>();
        for (var scheduled : schedule.activities()) {
            var activity = requireNonNull(byId.get(scheduled.id()));
            var work = of(activity, scheduled);
            computed.put(work.id(), work);
            // Parts do not go round, so this ends.
            for (var parent = parentOf(activity); parent != null; parent = parentOf(parent)) {
                summaries.merge(parent.id(), summary(parent, work), (sum, part) -> sum.with(part));
            }
        }
        summaries.values().forEach(summary -> computed.put(summary.id(), measured(summary)));
        var inOrder = new LinkedHashMap<String, ComputedActivity>();
        activities.stream()
                .map(activity -> computed.get(activity.id()))
                .filter(Objects::nonNull)
                .forEach(activity -> inOrder.put(activity.id(), activity));
        return inOrder;
    }

    private @Nullable Activity parentOf(Activity activity) {
        return activity.parent() == null ? null : byId.get(activity.parent());
    }

    private ComputedActivity of(Activity activity, ScheduledActivity scheduled) {
        return new ComputedActivity(
                activity.id(),
                scheduled.state(),
                false,
                Translation.isPinned(activity),
                translation.duration(activity),
                scheduled.early().start(),
                scheduled.early().finish(),
                scheduled.late().start(),
                scheduled.late().finish(),
                scheduled.totalFloat(),
                scheduled.freeFloat(),
                scheduled.critical(),
                activity.plannedStart(),
                activity.plannedFinish(),
                scheduled.daysLate());
    }

    private static ComputedActivity summary(Activity summary, ComputedActivity part) {
        return new ComputedActivity(
                summary.id(),
                part.state(),
                true,
                false,
                0,
                part.earlyStart(),
                part.earlyFinish(),
                part.lateStart(),
                part.lateFinish(),
                part.totalFloat(),
                part.freeFloat(),
                part.critical(),
                summary.plannedStart(),
                summary.plannedFinish(),
                null);
    }

    private ComputedActivity measured(ComputedActivity summary) {
        return new ComputedActivity(
                summary.id(),
                summary.state(),
                true,
                false,
                days.duration(summary.earlyStart(), summary.earlyFinish()).days(),
                summary.earlyStart(),
                summary.earlyFinish(),
                summary.lateStart(),
                summary.lateFinish(),
                summary.totalFloat(),
                summary.freeFloat(),
                summary.critical(),
                summary.plannedStart(),
                summary.plannedFinish(),
                days.between(summary.plannedFinish(), summary.earlyFinish()).days());
    }
}
