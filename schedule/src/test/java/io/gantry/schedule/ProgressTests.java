package io.gantry.schedule;

import static io.gantry.schedule.Samples.day;
import static io.gantry.schedule.Samples.of;
import static io.gantry.schedule.Samples.plan;
import static io.gantry.schedule.Samples.scheduled;
import static io.gantry.schedule.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final Activity a = Activity.of("A", 5).planned(day("2026-11-02"), day("2026-11-06"));
    private final Activity b = Activity.of("B", 3).planned(day("2026-11-09"), day("2026-11-11"));
    private final Plan plan = plan("2026-11-02", List.of(a, b), Link.of("A", "B"));

    @Test
    void whatRemainsIsScheduledFromTheDataDateBesideThePlannedDates() {
        var schedule = scheduled(
                plan.replacing(a.after(Progress.underWay(day("2026-11-03"), 4))).asOf(day("2026-11-09")));

        assertThat(of(schedule, "A").early()).isEqualTo(span("2026-11-03", "2026-11-12"));
        assertThat(of(schedule, "A").planned()).isEqualTo(span("2026-11-02", "2026-11-06"));
        assertThat(of(schedule, "A").daysLate()).isEqualTo(4);
        assertThat(of(schedule, "B").early()).isEqualTo(span("2026-11-13", "2026-11-17"));
        assertThat(of(schedule, "B").daysLate()).isEqualTo(4);
    }

    @Test
    void whatHasFinishedStaysWhereItWasAndHasNoFloat() {
        var schedule = scheduled(plan.replacing(a.after(Progress.done(day("2026-11-02"), day("2026-11-04"))))
                .asOf(day("2026-11-05")));

        assertThat(of(schedule, "A").early()).isEqualTo(span("2026-11-02", "2026-11-04"));
        assertThat(of(schedule, "A").late()).isEqualTo(span("2026-11-02", "2026-11-04"));
        assertThat(of(schedule, "A").state()).isEqualTo(ScheduledActivity.State.DONE);
        assertThat(of(schedule, "B").early()).isEqualTo(span("2026-11-05", "2026-11-09"));
        assertThat(of(schedule, "B").daysLate()).isEqualTo(-2);
        assertThat(schedule.critical()).containsExactly("B");
    }

    @Test
    void nothingThatIsLeftIsScheduledBeforeTheDataDate() {
        assertThat(of(scheduled(plan.asOf(day("2026-11-20"))), "A").early())
                .isEqualTo(span("2026-11-20", "2026-11-26"));
    }

    @Test
    void whatBeganBeforeItsPredecessorFinishedWaitsWithItsRest() {
        var schedule = scheduled(plan.replacing(b.after(Progress.underWay(day("2026-11-04"), 2)))
                .replacing(a.after(Progress.underWay(day("2026-11-02"), 3)))
                .asOf(day("2026-11-05")));

        assertThat(of(schedule, "A").early()).isEqualTo(span("2026-11-02", "2026-11-09"));
        assertThat(of(schedule, "B").early()).isEqualTo(span("2026-11-04", "2026-11-11"));
        assertThat(of(schedule, "A").totalFloat()).isZero();
    }

    @Test
    void aWaitAfterFinishedWorkGoesOnBeyondTheDataDate() {
        var schedule = scheduled(plan(
                        "2026-11-02",
                        List.of(a.after(Progress.done(day("2026-11-02"), day("2026-11-04"))), b),
                        Link.of("A", "B").with(Lag.elapsed(7)))
                .asOf(day("2026-11-05")));

        assertThat(of(schedule, "B").early()).isEqualTo(span("2026-11-12", "2026-11-16"));
    }
}
