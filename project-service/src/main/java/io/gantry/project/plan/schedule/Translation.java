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
import io.gantry.schedule.Progress;
import io.gantry.schedule.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored plan as one that can be computed.
 *
 * <ul>
 *   <li>An activity without a duration takes the working days from its planned start to its planned finish, one at least.
 *   <li>An activity that waits for nothing and has no constraint starts no earlier than planned: it is pinned. That is no latest
 *       date: what has float keeps it, and what is late is so by its successors or the required finish.
 *   <li>What waits for something is as early as its links and its constraint allow, whenever it was planned.
 *   <li>Nothing starts before the earliest planned start, or an earlier one that was reported.
 *   <li>Of what has begun, there remain the working days that its percentage leaves, rounded up, from the data date on.
 *   <li>A summary is not computed: its parts are.
 * </ul>
 */
final class Translation {

    private final WorkingCalendar calendar;
    private final WorkingDays days;

    /** Starts that hold though links alone would have them earlier. */
    private final Map<String, LocalDate> held;

    private final StoredPlan stored;

    /** @param stored the plan as it is; it says the calendar, and what counts of what was reported */
    Translation(StoredPlan stored, Map<String, LocalDate> held) {
        this.stored = stored;
        this.calendar = stored.calendar();
        this.days = WorkingDays.of(calendar);
        this.held = held;
    }

    /**
     * @param activities at least one; their planned dates are compared with those in the stored plan
     * @param required the day by which all has to have finished
     */
    Plan plan(List<Activity> activities, LocalDate required) {
        var agreed = stored.byId();
        var summaries = summaries(activities);
        var work = new ArrayList<io.gantry.schedule.Activity>();
        var links = new ArrayList<Link>();
        for (var activity : activities) {
            if (!summaries.contains(activity.id())) {
                work.add(work(activity, agreed.get(activity.id())));
                activity.waitsFor().forEach(link -> links.add(link(link, activity.id())));
            }
        }
        return new Plan(start(activities, work), calendar, Map.of(), work, links, required, stored.dataDate());
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
        var achieved = stored.progress().get(activity.id());
        int duration = duration(activity);
        return new io.gantry.schedule.Activity(
                activity.id(),
                duration,
                null,
                constraint(activity),
                achieved == null ? null : achieved.progress(duration, activity.plannedStart()),
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

    private static LocalDate start(List<Activity> activities, List<io.gantry.schedule.Activity> work) {
        var begun = work.stream()
                .map(io.gantry.schedule.Activity::progress)
                .filter(Objects::nonNull)
                .map(Progress::started);
        return Stream.concat(activities.stream().map(Activity::plannedStart), begun)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
