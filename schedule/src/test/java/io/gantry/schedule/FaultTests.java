package io.gantry.schedule;

import static io.gantry.schedule.Samples.day;
import static io.gantry.schedule.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTests {

    @Test
    void namesTheChainOfACycle() {
        var plan = plan(
                "2026-11-02",
                List.of(Activity.of("A", 1), Activity.of("C", 1), Activity.of("B", 1), Activity.of("D", 1)),
                Link.of("D", "C"),
                Link.of("C", "B"),
                Link.of("B", "D"),
                Link.of("A", "B"));

        assertThat(faults(plan)).containsExactly(new Fault.Cycle(List.of("B", "D", "C", "B")));
    }

    @Test
    void anActivityThatWaitsForItselfIsACycle() {
        assertThat(faults(plan("2026-11-02", List.of(Activity.of("A", 1)), Link.of("A", "A"))))
                .containsExactly(new Fault.Cycle(List.of("A", "A")));
    }

    @Test
    void namesEachOfSeveralCycles() {
        var plan = plan(
                "2026-11-02",
                List.of(Activity.of("A", 1), Activity.of("B", 1), Activity.of("C", 1), Activity.of("D", 1)),
                Link.of("A", "B"),
                Link.of("B", "A"),
                Link.of("C", "D"),
                Link.of("D", "C").as(LinkType.SS));

        assertThat(faults(plan))
                .containsExactly(new Fault.Cycle(List.of("A", "B", "A")), new Fault.Cycle(List.of("C", "D", "C")));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var lost = Link.of("A", "lost");
        var plan = plan(
                "2026-11-02",
                List.of(
                        Activity.of("A", -1),
                        Activity.of("B", 1).in("moon"),
                        Activity.of("B", 2),
                        Activity.of("C", 3).after(Progress.underWay(day("2026-11-02"), 0)),
                        Activity.of("D", 1)),
                lost,
                Link.of("A", "D"),
                Link.of("D", "A"));

        assertThat(faults(plan))
                .containsExactlyInAnyOrder(
                        new Fault.OutOfRange("A", "duration", "-1", "0…36500 working days"),
                        new Fault.UnknownCalendar("B", "moon"),
                        new Fault.DoubledActivity("B"),
                        new Fault.OutOfRange("C", "dataDate", "nothing", "a date, as there is progress"),
                        new Fault.OutOfRange("C", "remaining", "0", "more than 0, as it has not finished"),
                        new Fault.UnknownActivity(lost, "lost"),
                        new Fault.Cycle(List.of("A", "D", "A")));
    }

    @Test
    void refusesWorkThatNoCalendarHolds() {
        var activities = new ArrayList<Activity>();
        for (var i = 0; i < 2000; i++) {
            activities.add(Activity.of("A" + i, 36_500));
        }

        assertThat(faults(plan("2026-11-02", activities)))
                .containsExactly(
                        new Fault.OutOfRange("", "durations and lags", "73000000", "at most 50000000 days in all"));
    }

    @Test
    void aCycleOfAHundredThousandActivitiesIsFoundWithoutAnOverflow() {
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (var i = 0; i < 100_000; i++) {
            activities.add(Activity.of("A" + i, 1));
            links.add(Link.of("A" + i, "A" + (i + 1) % 100_000));
        }
        var plan = Plan.of(day("2026-11-02"), Samples.CHINA, activities, links);

        assertThat(faults(plan))
                .singleElement()
                .satisfies(fault -> assertThat(((Fault.Cycle) fault).chain()).hasSize(100_001));
    }

    @Test
    void whoInsistsOnAScheduleGetsTheFaultsAsAnException() {
        var refused = Schedule.of(plan("2026-11-02", List.of(Activity.of("A", 1)), Link.of("A", "A")));

        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[A, A]");
    }

    private static List<Fault> faults(Plan plan) {
        return Schedule.of(plan).match(schedule -> List.of(), faults -> faults);
    }
}
