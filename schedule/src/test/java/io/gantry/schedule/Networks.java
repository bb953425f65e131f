package io.gantry.schedule;

import io.gantry.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Plans of up to thirty activities with links of each type; in two calendars. */
final class Networks {

    private static final LocalDate START = LocalDate.of(2026, 9, 21);
    private static final int MOST = 30;
    private static final String SITE = "site";

    private Networks() {}

    static Arbitrary<Plan> any() {
        return Arbitraries.integers().between(1, MOST).flatMap(Networks::plans);
    }

    /** Every third activity or so with a constraint around the time of the plan. */
    static Arbitrary<Plan> constrained() {
        var kinds = Arbitraries.of(Constraint.Kind.class).filter(Constraint.Kind::dated);
        var constraint = Combinators.combine(kinds, Arbitraries.integers().between(-5, 150))
                .as((kind, days) -> Constraint.of(kind, START.plusDays(days)));
        return Combinators.combine(any(), constraint.injectNull(0.7).list().ofSize(MOST))
                .as((plan, constraints) -> {
                    var constrained = plan;
                    for (var i = 0; i < plan.activities().size(); i++) {
                        if (constraints.get(i) != null) {
                            constrained = constrained.replacing(
                                    plan.activities().get(i).under(constraints.get(i)));
                        }
                    }
                    return constrained;
                });
    }

    /** Some activities done or under way, in whatever order they should have been. */
    static Arbitrary<Plan> progressed() {
        var progress = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20))
                .as((started, lasted) -> lasted % 2 == 0
                        ? Progress.done(START.plusDays(started), START.plusDays(started + lasted))
                        : Progress.underWay(START.plusDays(started), lasted));
        return Combinators.combine(any(), progress.injectNull(0.6).list().ofSize(MOST))
                .as((plan, all) -> {
                    var progressed = plan.asOf(START.plusDays(20));
                    for (var i = 0; i < plan.activities().size(); i++) {
                        var activity = plan.activities().get(i);
                        if (all.get(i) != null && !activity.isMilestone()) {
                            progressed = progressed.replacing(activity.after(all.get(i)));
                        }
                    }
                    return progressed;
                });
    }

    private static Arbitrary<Plan> plans(int size) {
        var activities = Combinators.combine(durations(), Arbitraries.of(true, false, false))
                .as((duration, site) -> {
                    var activity = Activity.of("", duration);
                    return site ? activity.in(SITE) : activity;
                })
                .list()
                .ofSize(size);
        return Combinators.combine(activities, links(size).list().ofMaxSize(2 * size))
                .as(Networks::plan);
    }

    private static Arbitrary<Integer> durations() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 30)), Tuple.of(1, Arbitraries.just(0)));
    }

    private static Arbitrary<int[]> links(int size) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, size - 1),
                        Arbitraries.integers().between(0, size - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-5, 15),
                        Arbitraries.integers().between(0, 4))
                .as((a, b, type, lag, elapsed) -> new int[] {a, b, type, Math.abs(lag) < 3 ? 0 : lag, elapsed});
    }

    private static Plan plan(List<Activity> shapes, List<int[]> ends) {
        var activities = new ArrayList<Activity>();
        for (var shape : shapes) {
            var id = id(activities.size());
            activities.add(new Activity(id, shape.duration(), shape.calendar(), Constraint.ASAP, null, null));
        }
        var links = new ArrayList<Link>();
        for (var end : ends) {
            // From the smaller to the larger, so that there is no cycle.
            if (end[0] != end[1]) {
                links.add(Link.of(id(Math.min(end[0], end[1])), id(Math.max(end[0], end[1])))
                        .as(LinkType.values()[end[2]])
                        .with(end[4] == 0 ? Lag.elapsed(end[3]) : Lag.working(end[3])));
            }
        }
        return Plan.of(START, Samples.CHINA, activities, links).with(Map.of(SITE, WorkingCalendar.everyDay(SITE)));
    }

    private static String id(int number) {
        return "A%02d".formatted(number);
    }
}
