package io.gantry.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.schedule.Activity;
import io.gantry.schedule.Constraint;
import io.gantry.schedule.Lag;
import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Progress;
import io.gantry.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleQualityTests {

    @Test
    void aChainOfFortyHasEnoughLogicAndOneOfThirtyNineHasNot() {
        assertThat(point(chain(40), Check.LOGIC).passed()).isTrue();
        assertThat(point(chain(39), Check.LOGIC).passed()).isFalse();
        assertThat(point(chain(39), Check.LOGIC).activities()).containsExactly("A00", "A38");
    }

    @Test
    void noLeadIsRightAndOneIsNot() {
        var plan = chain(10);
        var link = plan.links().get(3);

        assertThat(point(plan, Check.LEADS).passed()).isTrue();
        assertThat(point(plan.replacing(link, link.with(Lag.working(-1))), Check.LEADS)
                        .activities())
                .containsExactly("A04");
    }

    @Test
    void aTwentiethOfTheLinksMayHaveALag() {
        assertThat(point(withLag(chain(21)), Check.LAGS).passed()).isTrue();
        assertThat(point(withLag(chain(20)), Check.LAGS).passed()).isFalse();
    }

    @Test
    void nineTenthsOfTheLinksAreFromFinishToStart() {
        assertThat(point(withStartToStart(chain(11)), Check.LINK_TYPES).passed())
                .isTrue();
        assertThat(point(withStartToStart(chain(10)), Check.LINK_TYPES).passed())
                .isFalse();
        assertThat(point(withStartToStart(chain(10)), Check.LINK_TYPES).activities())
                .containsExactly("A01");
    }

    @Test
    void aTwentiethOfTheActivitiesMayHaveAHardConstraint() {
        var hard = Constraint.of(Constraint.Kind.FNLT, day("2026-12-31"));

        assertThat(point(chain(20).replacing(Activity.of("A03", 2).under(hard)), Check.HARD_CONSTRAINTS)
                        .passed())
                .isTrue();
        assertThat(point(chain(19).replacing(Activity.of("A03", 2).under(hard)), Check.HARD_CONSTRAINTS)
                        .activities())
                .containsExactly("A03");
    }

    @Test
    void fortyFourDaysOfFloatAreNotTooMany() {
        assertThat(point(besides(46), Check.HIGH_FLOAT).passed()).isTrue();
        assertThat(point(besides(47), Check.HIGH_FLOAT).activities()).containsExactly("B");
    }

    @Test
    void negativeFloatIsNeverRight() {
        var plan = chain(5);

        assertThat(point(plan.finishingBy(day("2026-03-13")), Check.NEGATIVE_FLOAT)
                        .passed())
                .isTrue();
        assertThat(point(plan.finishingBy(day("2026-03-12")), Check.NEGATIVE_FLOAT)
                        .activities())
                .hasSize(5);
    }

    @Test
    void fortyFourDaysOfWorkAreNotTooMany() {
        assertThat(point(besides(44), Check.HIGH_DURATION).passed()).isTrue();
        assertThat(point(besides(45), Check.HIGH_DURATION).activities()).containsExactly("A");
    }

    @Test
    void nothingHasHappenedInTheFuture() {
        var plan = chain(3).replacing(Activity.of("A00", 2).after(Progress.done(day("2026-03-02"), day("2026-03-03"))));

        assertThat(point(plan.asOf(day("2026-03-03")), Check.INVALID_DATES).passed())
                .isTrue();
        assertThat(point(plan.asOf(day("2026-03-02")), Check.INVALID_DATES).activities())
                .containsExactly("A00");
    }

    @Test
    void whatFinishedLaterThanPlannedOrNotYetIsMissed() {
        var planned = Activity.of("A00", 2).planned(day("2026-03-02"), day("2026-03-03"));
        var plan = chain(3).replacing(planned).asOf(day("2026-03-05"));

        assertThat(point(plan, Check.MISSED_TASKS).activities()).containsExactly("A00");
        assertThat(point(plan, Check.BEI).percent()).isZero();
        assertThat(point(plan.asOf(day("2026-03-02")), Check.MISSED_TASKS).of()).isZero();

        var late = plan.replacing(planned.after(Progress.done(day("2026-03-02"), day("2026-03-04"))));
        assertThat(point(late, Check.MISSED_TASKS).passed()).isFalse();
        assertThat(point(late, Check.BEI).percent()).isEqualTo(100);

        var kept = plan.replacing(planned.after(Progress.done(day("2026-03-02"), day("2026-03-03"))));
        assertThat(point(kept, Check.MISSED_TASKS).passed()).isTrue();
    }

    @Test
    void theFinishFollowsTheCriticalPath() {
        assertThat(point(chain(5), Check.CRITICAL_PATH_TEST).passed()).isTrue();
    }

    @Test
    void theLengthOfTheCriticalPathIsComparedWithItsFloat() {
        // Ten days long, and a day short.
        assertThat(point(chain(5), Check.CPLI).percent()).isEqualTo(100);
        assertThat(point(chain(5).finishingBy(day("2026-03-12")), Check.CPLI).percent())
                .isCloseTo(90, within(1e-9));
        assertThat(point(chain(5).finishingBy(day("2026-03-12")), Check.CPLI).passed())
                .isFalse();
    }

    @Test
    void aPlanWithoutActivitiesHasNothingToComplainOf() {
        assertThat(points(chain(0))).allMatch(Point::passed).hasSize(Check.values().length);
    }

    private static Plan chain(int size) {
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (var i = 0; i < size; i++) {
            activities.add(Activity.of("A%02d".formatted(i), 2));
            if (i > 0) {
                links.add(Link.of("A%02d".formatted(i - 1), "A%02d".formatted(i)));
            }
        }
        return Plan.of(day("2026-03-02"), ShippedCalendars.china(), activities, links);
    }

    private static Plan besides(int days) {
        return Plan.of(
                day("2026-03-02"),
                ShippedCalendars.china(),
                List.of(Activity.of("A", days), Activity.of("B", 2)),
                List.of());
    }

    private static Plan withLag(Plan plan) {
        var link = plan.links().get(0);
        return plan.replacing(link, link.with(Lag.working(1)));
    }

    private static Plan withStartToStart(Plan plan) {
        var link = plan.links().get(0);
        return plan.replacing(link, link.as(LinkType.SS));
    }

    private static Point point(Plan plan, Check check) {
        return points(plan).stream()
                .filter(point -> point.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private static List<Point> points(Plan plan) {
        return ScheduleQuality.of(Schedule.of(plan).orThrow());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
