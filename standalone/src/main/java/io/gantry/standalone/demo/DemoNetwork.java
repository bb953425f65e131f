package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a network of a plan that has dates only: what ends before an activity begins is what it waits for. */
final class DemoNetwork {

    private static final int MOST_LINKS = 2;

    /** In this order no link goes back, so none closes a ring. */
    private static final Comparator<Activity> BY_FINISH =
            Comparator.comparing(Activity::plannedFinish).thenComparing(Activity::id);

    private final List<Activity> plan;
    private final Activity last;

    private DemoNetwork(List<Activity> plan) {
        this.plan = plan.stream().sorted(BY_FINISH).toList();
        this.last = this.plan.get(this.plan.size() - 1);
    }

    /**
     * The same activities with durations and links. The last one waits for all that nothing else waits for, and has to finish by the day
     * that it is planned for.
     */
    static List<Activity> of(List<Activity> plan) {
        var network = new DemoNetwork(plan);
        return plan.stream().map(network::linked).toList();
    }

    private Activity linked(Activity activity) {
        var links = (activity.equals(last) ? ends() : before(activity))
                .stream().map(each -> link(each.id())).toList();
        return new Activity(
                activity.id(),
                activity.position(),
                activity.names(),
                activity.milestone(),
                activity.plannedStart(),
                activity.plannedFinish(),
                activity.weight(),
                activity.responsibleUnit(),
                null,
                activity.milestone() ? 0 : weekdays(activity.plannedStart(), activity.plannedFinish()),
                links,
                activity.equals(last) ? new ActivityConstraint(Kind.FNLT, last.plannedFinish()) : null);
    }

    private static ActivityLink link(String predecessor) {
        return new ActivityLink(predecessor, ActivityLink.Type.FS, null, null);
    }

    /** What ends last before it. */
    private List<Activity> before(Activity activity) {
        var earlier = plan.stream().filter(other -> isBefore(other, activity)).toList();
        return earlier.subList(Math.max(0, earlier.size() - MOST_LINKS), earlier.size());
    }

    /** What nothing but the last one can wait for. */
    private List<Activity> ends() {
        var awaited = new ArrayList<String>();
        plan.stream()
                .filter(activity -> !activity.equals(last))
                .forEach(activity -> before(activity).forEach(each -> awaited.add(each.id())));
        return plan.stream()
                .filter(activity -> !awaited.contains(activity.id()) && isBefore(activity, last))
                .toList();
    }

    private static boolean isBefore(Activity one, Activity other) {
        return one.plannedFinish().isBefore(other.plannedStart())
                || other.milestone()
                        && one.plannedFinish().equals(other.plannedStart())
                        && BY_FINISH.compare(one, other) < 0;
    }

    // As planners guess, before anybody has counted the holidays.
    private static int weekdays(LocalDate start, LocalDate finish) {
        return Math.max(1, (int) start.datesUntil(finish.plusDays(1))
                .map(LocalDate::getDayOfWeek)
                .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
                .count());
    }
}
