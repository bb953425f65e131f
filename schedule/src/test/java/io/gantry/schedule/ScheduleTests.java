package io.gantry.schedule;

import static io.gantry.schedule.Samples.day;
import static io.gantry.schedule.Samples.of;
import static io.gantry.schedule.Samples.plan;
import static io.gantry.schedule.Samples.scheduled;
import static io.gantry.schedule.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    @Test
    void workTakesItsDurationInWorkingDaysFromTheFirstOneOn() {
        assertThat(early(plan("2026-02-11", List.of(Activity.of("A", 10))), "A"))
                .isEqualTo(span("2026-02-11", "2026-03-02"));
        assertThat(early(plan("2026-09-20", List.of(Activity.of("A", 1))), "A"))
                .isEqualTo(span("2026-09-20", "2026-09-20"));
    }

    @Test
    void concreteHardensOnHolidaysToo() {
        assertThat(afterThePour(Lag.elapsed(7))).isEqualTo(span("2026-10-08", "2026-10-08"));
        assertThat(afterThePour(Lag.working(7))).isEqualTo(span("2026-10-14", "2026-10-14"));
    }

    @Test
    void aLeadOfOneDayStartsOnTheLastDayOfThePredecessor() {
        assertThat(afterThePour(Lag.working(-1))).isEqualTo(span("2026-09-28", "2026-09-28"));
    }

    @Test
    void aHolidayMoreMovesBothKindsOfLag() {
        var days = new ArrayList<>(Samples.CHINA.days());
        days.add(NamedDay.off(day("2026-10-08"), "校庆"));
        var changed = new WorkingCalendar(
                "cn",
                "cn",
                Samples.CHINA.weekend(),
                Samples.CHINA.knownFrom(),
                Samples.CHINA.knownUntil(),
                days,
                Samples.CHINA.hours());

        assertThat(afterThePour(Lag.elapsed(7), changed)).isEqualTo(span("2026-10-09", "2026-10-09"));
        assertThat(afterThePour(Lag.working(7), changed)).isEqualTo(span("2026-10-15", "2026-10-15"));
    }

    @Test
    void workOnASiteThatNeverRestsTakesEachDay() {
        var plan = plan("2026-09-28", List.of(Activity.of("A", 3).in("site")))
                .with(Map.of("site", WorkingCalendar.everyDay("site")));

        assertThat(early(plan, "A")).isEqualTo(span("2026-09-28", "2026-09-30"));
    }

    @Test
    void aMilestoneIsOnTheDayThatItMarks() {
        var plan = plan(
                "2026-09-28",
                List.of(Activity.milestone("start"), Activity.of("A", 3), Activity.milestone("finish")),
                Link.of("start", "A"),
                Link.of("A", "finish"));

        assertThat(early(plan, "start")).isEqualTo(span("2026-09-28", "2026-09-28"));
        assertThat(early(plan, "finish")).isEqualTo(span("2026-09-30", "2026-09-30"));
        assertThat(scheduled(plan).durations()).isEqualTo(new Durations(3, null, 3));
    }

    @Test
    void aMilestoneOfADateIsOnThatDateWhetherItStartsOrFinishes() {
        var date = day("2026-09-30");
        var plan = plan(
                "2026-09-01",
                List.of(
                        Activity.milestone("finish").under(Constraint.of(Constraint.Kind.MFO, date)),
                        Activity.milestone("start").under(Constraint.of(Constraint.Kind.MSO, date))));

        assertThat(early(plan, "finish")).isEqualTo(span("2026-09-30", "2026-09-30"));
        assertThat(early(plan, "start")).isEqualTo(span("2026-09-30", "2026-09-30"));
    }

    @Test
    void eachTypeOfLinkHoldsItsOwnEnds() {
        var a = Activity.of("A", 5);
        var b = Activity.of("B", 3);

        assertThat(b(a, b, Link.of("A", "B"))).isEqualTo(span("2026-11-09", "2026-11-11"));
        assertThat(b(a, b, Link.of("A", "B").as(LinkType.SS).with(Lag.working(2))))
                .isEqualTo(span("2026-11-04", "2026-11-06"));
        assertThat(b(a, b, Link.of("A", "B").as(LinkType.FF).with(Lag.working(1))))
                .isEqualTo(span("2026-11-05", "2026-11-09"));
        assertThat(b(a, b, Link.of("A", "B").as(LinkType.SF).with(Lag.working(6))))
                .isEqualTo(span("2026-11-05", "2026-11-09"));
    }

    @Test
    void floatsAreThoseOfTheTextbook() {
        var plan = diamond();

        assertThat(of(scheduled(plan), "B").early()).isEqualTo(span("2026-11-04", "2026-11-06"));
        assertThat(of(scheduled(plan), "B").late()).isEqualTo(span("2026-11-06", "2026-11-10"));
        assertThat(floats(plan, "A")).containsExactly(0, 0);
        assertThat(floats(plan, "B")).containsExactly(2, 0);
        assertThat(floats(plan, "C")).containsExactly(0, 0);
        assertThat(floats(plan, "D")).containsExactly(2, 2);
        assertThat(floats(plan, "E")).containsExactly(0, 0);
    }

    @Test
    void criticalIsWhatHasNoFloat() {
        var schedule = scheduled(diamond());

        assertThat(schedule.critical()).containsExactly("A", "C", "E");
        assertThat(schedule.nearCritical(1)).isEmpty();
        assertThat(schedule.nearCritical(2)).containsExactly("B", "D");
        assertThat(schedule.criticalPath()).containsExactly("A", "C", "E");
        assertThat(schedule.drivingLinks())
                .containsExactly(
                        Link.of("A", "B"),
                        Link.of("A", "C"),
                        Link.of("B", "D").with(Lag.working(1)),
                        Link.of("C", "E"));
    }

    @Test
    void countsBackFromTheOrderedFinish() {
        var tight = scheduled(diamond().finishingBy(day("2026-11-13")));
        var roomy = scheduled(diamond().finishingBy(day("2026-11-19")));

        assertThat(tight.durations()).isEqualTo(new Durations(12, 10, 10));
        assertThat(of(tight, "A").totalFloat()).isEqualTo(-2);
        assertThat(of(tight, "A").late()).isEqualTo(span("2026-10-29", "2026-10-30"));
        assertThat(of(tight, "D").totalFloat()).isZero();
        assertThat(tight.critical()).containsExactly("A", "B", "C", "D", "E");
        assertThat(of(roomy, "A").totalFloat()).isEqualTo(2);
        assertThat(roomy.critical()).containsExactly("A", "C", "E");
    }

    @Test
    void asLateAsPossibleDelaysNothing() {
        var plan = diamond()
                .replacing(Activity.of("B", 3).under(Constraint.ALAP))
                .replacing(Activity.of("D", 4).under(Constraint.ALAP));

        assertThat(early(plan, "D")).isEqualTo(span("2026-11-12", "2026-11-17"));
        assertThat(early(plan, "B")).isEqualTo(span("2026-11-06", "2026-11-10"));
        assertThat(scheduled(plan).finish()).isEqualTo(scheduled(diamond()).finish());
    }

    @Test
    void eachConstraintHoldsItsEnd() {
        assertThat(under(Constraint.Kind.SNET, "2026-11-07").early()).isEqualTo(span("2026-11-09", "2026-11-13"));
        assertThat(under(Constraint.Kind.FNET, "2026-11-11").early()).isEqualTo(span("2026-11-05", "2026-11-11"));
        assertThat(under(Constraint.Kind.SNLT, "2026-11-04").totalFloat()).isEqualTo(2);
        assertThat(under(Constraint.Kind.FNLT, "2026-11-07").totalFloat()).isZero();
        assertThat(under(Constraint.Kind.MSO, "2026-11-05").early()).isEqualTo(span("2026-11-05", "2026-11-11"));
        assertThat(under(Constraint.Kind.MFO, "2026-11-12").early()).isEqualTo(span("2026-11-06", "2026-11-12"));
    }

    @Test
    void aConstraintThatCannotBeKeptIsNamedWithTheChainThatMakesItSo() {
        var schedule = scheduled(
                diamond().replacing(Activity.of("E", 5).under(Constraint.of(Constraint.Kind.FNLT, day("2026-11-12")))));

        assertThat(schedule.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.activity()).isEqualTo("E");
            assertThat(conflict.earliest()).isEqualTo("2026-11-17");
            assertThat(conflict.chain()).containsExactly("A", "C", "E");
        });
        assertThat(of(schedule, "E").totalFloat()).isEqualTo(-3);
    }

    @Test
    void saysWhichCalendarEndsBeforeThePlanDoes() {
        var plan = plan("2026-12-30", List.of(Activity.of("A", 3)));

        assertThat(scheduled(plan).assumed()).containsExactly(new CalendarEnd("cn", day("2026-12-31")));
        assertThat(early(plan, "A")).isEqualTo(span("2026-12-30", "2027-01-01"));
        assertThat(scheduled(plan("2026-12-30", List.of(Activity.of("A", 2)))).assumed())
                .isEmpty();
    }

    @Test
    void aPlanWithoutActivitiesFinishesWhenItStarts() {
        assertThat(scheduled(plan("2026-11-02", List.of())).finish()).isEqualTo("2026-11-02");
    }

    // A-B-D with a day of waiting, and A-C-E, which takes two days more.
    private static Plan diamond() {
        return plan(
                "2026-11-02",
                List.of(
                        Activity.of("A", 2),
                        Activity.of("B", 3),
                        Activity.of("C", 5),
                        Activity.of("D", 4),
                        Activity.of("E", 5)),
                Link.of("A", "B"),
                Link.of("A", "C"),
                Link.of("B", "D").with(Lag.working(1)),
                Link.of("C", "E"));
    }

    private static List<Integer> floats(Plan plan, String id) {
        var activity = of(scheduled(plan), id);
        return List.of(activity.totalFloat(), activity.freeFloat());
    }

    private static ScheduledActivity under(Constraint.Kind kind, String date) {
        return of(
                scheduled(plan(
                        "2026-11-02",
                        List.of(Activity.of("A", 5).under(Constraint.of(kind, day(date))), Activity.of("B", 20)))),
                "A");
    }

    private static Span b(Activity a, Activity b, Link link) {
        return early(plan("2026-11-02", List.of(a, b), link), "B");
    }

    private static Span afterThePour(Lag lag) {
        return afterThePour(lag, Samples.CHINA);
    }

    private static Span afterThePour(Lag lag, WorkingCalendar calendar) {
        var pour = Activity.of("pour", 1);
        return early(
                Plan.of(
                        day("2026-09-28"),
                        calendar,
                        List.of(pour, Activity.of("next", 1)),
                        List.of(Link.of("pour", "next").with(lag))),
                "next");
    }

    private static Span early(Plan plan, String id) {
        return of(scheduled(plan), id).early();
    }
}
