package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import io.gantry.schedule.Constraint;
import io.gantry.schedule.Lag;
import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored plan as one that can be computed.
 *
 * <ul>
 *   <li>An activity without a duration takes the working days from its planned start to its planned finish, one at least.
 *   <li>An activity that waits for nothing and has no constraint starts no earlier than planned: it is pinned. That is no latest
 *       date: what has float keeps it, and what is late is so by its successors or the required finish.
 *   <li>What waits for something is as early as its links and its constraint allow, whenever it was planned.
 *   <li>Nothing starts before the earliest planned start.
 *   <li>A summary is not computed: its parts are.
 * </ul>
 */
final class Translation {

    private final WorkingCalendar calendar;
    private final WorkingDays days;

    /** Starts that hold though links alone would have them earlier. */
    private final Map<String, LocalDate> held;

    Translation(WorkingCalendar calendar, Map<String, LocalDate> held) {
        this.calendar = calendar;
        this.days = WorkingDays.of(calendar);
        this.held = held;
    }

    /**
     * @param activities at least one
     * @param agreed the planned dates that what is computed is compared with, by ids
     */
    Plan plan(List<Activity> activities, Map<String, Activity> agreed, LocalDate required) {
        var summaries = summaries(activities);
        var work = new ArrayList<io.gantry.schedule.Activity>();
        var links = new ArrayList<Link>();
        for (var activity : activities) {
            if (!summaries.contains(activity.id())) {
                work.add(work(activity, agreed.get(activity.id())));
                activity.waitsFor().forEach(link -> links.add(link(link, activity.id())));
            }
        }
        return new Plan(start(activities), calendar, Map.of(), work, links, required, null);
    }

    /** Ids of the activities that have parts. */
    static Set<String> summaries(List<Activity> activities) {
        var summaries = new HashSet<String>();
        activities.forEach(activity -> {
            if (activity.parent() != null) {
                summaries.add(activity.parent());
            }
        });
        return summaries;
    }

    /** Whether it starts no earlier than planned, for nothing else says when it starts. */
    static boolean isPinned(Activity activity) {
        return activity.constraint() == null && activity.waitsFor().isEmpty();
    }

    int duration(Activity activity) {
        if (activity.milestone()) {
            return 0;
        }
        return activity.durationDays() == null
                ? Math.max(
                        1,
                        days.duration(activity.plannedStart(), activity.plannedFinish())
                                .days())
                : activity.durationDays();
    }

    private io.gantry.schedule.Activity work(Activity activity, @Nullable Activity agreed) {
        return new io.gantry.schedule.Activity(
                activity.id(),
                duration(activity),
                null,
                constraint(activity),
                null,
                agreed == null ? null : new Span(agreed.plannedStart(), agreed.plannedFinish()));
    }

    private Constraint constraint(Activity activity) {
        var given = activity.constraint();
        if (given != null) {
            return new Constraint(Constraint.Kind.valueOf(given.kind().name()), given.date());
        }
        if (isPinned(activity)) {
            return Constraint.of(Constraint.Kind.SNET, activity.plannedStart());
        }
        var start = held.get(activity.id());
        return start == null ? Constraint.ASAP : Constraint.of(Constraint.Kind.SNET, start);
    }

    private static Link link(ActivityLink link, String to) {
        int lag = link.lagDays() == null ? 0 : link.lagDays();
        return new Link(
                link.predecessor(),
                to,
                LinkType.valueOf(link.type().name()),
                link.lagUnit() == ActivityLink.LagUnit.ELAPSED ? Lag.elapsed(lag) : Lag.working(lag));
    }

    private static LocalDate start(List<Activity> activities) {
        return activities.stream()
                .map(Activity::plannedStart)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
