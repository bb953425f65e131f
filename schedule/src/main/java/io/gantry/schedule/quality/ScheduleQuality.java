package io.gantry.schedule.quality;

import io.gantry.schedule.Activity;
import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.ScheduledActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a schedule point by point; see {@link Check} for the limits and where they come from. */
public final class ScheduleQuality {

    /** Two months of working days. */
    private static final int LONG = 44;

    private final Schedule schedule;
    private final Plan plan;
    private final LocalDate dataDate;
    private final List<Activity> open;

    /** The open ones. */
    private final List<ScheduledActivity> scheduled;

    private ScheduleQuality(Schedule schedule) {
        this.schedule = schedule;
        plan = schedule.plan();
        dataDate = plan.dataDate() == null ? plan.start() : plan.dataDate();
        open = plan.activities().stream()
                .filter(activity -> finished(activity) == null)
                .toList();
        scheduled = schedule.activities().stream()
                .filter(activity -> activity.state() != ScheduledActivity.State.DONE)
                .toList();
    }

    /** One point for each check, in their order. */
    public static List<Point> of(Schedule schedule) {
        return new ScheduleQuality(schedule).points();
    }

    private List<Point> points() {
        return List.of(
                activities(Check.LOGIC, missingLogic()),
                links(Check.LEADS, link -> link.lag().days() < 0),
                links(Check.LAGS, link -> link.lag().days() > 0),
                linkTypes(),
                activities(
                        Check.HARD_CONSTRAINTS,
                        activity -> activity.constraint().kind().hard()),
                floats(Check.HIGH_FLOAT, days -> days > LONG),
                floats(Check.NEGATIVE_FLOAT, days -> days < 0),
                activities(Check.HIGH_DURATION, activity -> remaining(activity) > LONG),
                invalidDates(),
                missedTasks(),
                new CriticalPathTest(schedule).point(),
                cpli(),
                bei());
    }

    private Predicate<Activity> missingLogic() {
        var waiting = plan.links().stream().map(Link::to).collect(Collectors.toSet());
        var awaited = plan.links().stream().map(Link::from).collect(Collectors.toSet());
        return activity -> !waiting.contains(activity.id()) || !awaited.contains(activity.id());
    }

    private Point activities(Check check, Predicate<Activity> concerned) {
        var found = ids(open, concerned);
        return Point.share(check, found.size(), open.size(), found);
    }

    private Point floats(Check check, IntPredicate concerned) {
        var found = scheduled.stream()
                .filter(activity -> concerned.test(activity.totalFloat()))
                .map(ScheduledActivity::id)
                .toList();
        return Point.share(check, found.size(), open.size(), found);
    }

    private Point links(Check check, Predicate<Link> concerned) {
        var found = plan.links().stream().filter(concerned).toList();
        return Point.share(check, found.size(), plan.links().size(), successors(found));
    }

    private Point linkTypes() {
        var others =
                plan.links().stream().filter(link -> link.type() != LinkType.FS).toList();
        return Point.share(
                Check.LINK_TYPES,
                plan.links().size() - others.size(),
                plan.links().size(),
                successors(others));
    }

    private Point invalidDates() {
        var found = ids(plan.activities(), activity -> {
            var progress = activity.progress();
            var finished = finished(activity);
            return progress != null && progress.started().isAfter(dataDate)
                    || finished != null && finished.isAfter(dataDate);
        });
        return Point.share(Check.INVALID_DATES, found.size(), plan.activities().size(), found);
    }

    private Point missedTasks() {
        var due = due();
        var missed = ids(due, activity -> {
            var finished = finished(activity);
            return finished == null || finished.isAfter(plannedFinish(activity));
        });
        return Point.share(Check.MISSED_TASKS, missed.size(), due.size(), missed);
    }

    // The path from the data date to the finish; its float is the smallest that there is.
    private Point cpli() {
        var length = schedule.remainingDays();
        var total = scheduled.stream().mapToInt(ScheduledActivity::totalFloat).min();
        if (length <= 0 || total.isEmpty()) {
            return Point.share(Check.CPLI, 0, 0, List.of());
        }
        return Point.share(Check.CPLI, length + total.getAsInt(), length, schedule.critical());
    }

    private Point bei() {
        var due = due();
        var finished = plan.activities().size() - open.size();
        return Point.share(Check.BEI, finished, due.size(), ids(due, activity -> finished(activity) == null));
    }

    private List<Activity> due() {
        return plan.activities().stream()
                .filter(activity ->
                        activity.planned() != null && !plannedFinish(activity).isAfter(dataDate))
                .toList();
    }

    private static LocalDate plannedFinish(Activity activity) {
        return activity.planned() == null ? LocalDate.MAX : activity.planned().finish();
    }

    private static @Nullable LocalDate finished(Activity activity) {
        var progress = activity.progress();
        return progress == null ? null : progress.finished();
    }

    private static int remaining(Activity activity) {
        var progress = activity.progress();
        return progress == null ? activity.duration() : progress.remaining();
    }

    private static List<String> ids(List<Activity> activities, Predicate<Activity> concerned) {
        return activities.stream().filter(concerned).map(Activity::id).toList();
    }

    private static List<String> successors(List<Link> links) {
        return links.stream().map(Link::to).distinct().toList();
    }
}
