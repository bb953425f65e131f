package io.gantry.schedule;

import static io.gantry.schedule.Samples.day;
import static io.gantry.schedule.Samples.plan;
import static io.gantry.schedule.Samples.scheduled;
import static io.gantry.schedule.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.schedule.Consequences.Move;
import io.gantry.schedule.Deadline.LatestDates;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhatIfTests {

    private static final Compression HALF = new Compression(50, 0);
    private static final Compression OVERLAPS = new Compression(0, 50);

    // A and B one after the other, C beside them.
    private final Plan plan = plan(
            "2026-11-02", List.of(Activity.of("A", 4), Activity.of("B", 6), Activity.of("C", 8)), Link.of("A", "B"));

    @Test
    void aFinishThatIsKeptAnywayTakesNothing() {
        var deadline = ask(plan).finishBy(day("2026-11-13"), HALF);

        assertThat(deadline.daysShort()).isZero();
        assertThat(deadline.feasible()).isTrue();
        assertThat(deadline.remedies()).isEmpty();
        assertThat(deadline.latest())
                .containsExactly(
                        new LatestDates("A", span("2026-11-02", "2026-11-05"), false),
                        new LatestDates("B", span("2026-11-06", "2026-11-13"), false),
                        new LatestDates("C", span("2026-11-04", "2026-11-13"), false));
    }

    @Test
    void saysWhichLatestDatesHavePassed() {
        var deadline = ask(plan.asOf(day("2026-11-04"))).finishBy(day("2026-11-13"), HALF);

        assertThat(deadline.latest()).extracting(LatestDates::passed).containsExactly(true, false, false);
        assertThat(deadline.daysShort()).isEqualTo(2);
    }

    @Test
    void oneChangeIsBetterThanTwo() {
        var deadline = ask(plan).finishBy(day("2026-11-11"), HALF);

        assertThat(deadline.daysShort()).isEqualTo(2);
        assertThat(deadline.candidates()).containsExactly(new Remedy.Crash("B", 3), new Remedy.Crash("A", 2));
        assertThat(deadline.remedies()).containsExactly(new Remedy.Crash("B", 2));
        assertThat(deadline.feasible()).isTrue();
    }

    @Test
    void whatIsCriticalSideBySideHasToBeShortenedBoth() {
        // Ten days less three; C has eight.
        var deadline = ask(plan).finishBy(day("2026-11-10"), HALF);

        assertThat(deadline.remedies()).containsExactly(new Remedy.Crash("B", 3), new Remedy.Crash("C", 1));
        assertThat(deadline.feasible()).isTrue();
    }

    @Test
    void moreThanTwoChangesAreFoundWhereTheyAreNeeded() {
        var deadline = ask(plan).finishBy(day("2026-11-09"), HALF);

        assertThat(deadline.remedies())
                .containsExactly(new Remedy.Crash("B", 3), new Remedy.Crash("C", 2), new Remedy.Crash("A", 1));
        assertThat(deadline.feasible()).isTrue();
    }

    @Test
    void anOverlapMakesTheSuccessorBeginEarlier() {
        var deadline = ask(plan).finishBy(day("2026-11-12"), OVERLAPS);

        assertThat(deadline.remedies()).containsExactly(new Remedy.Overlap(Link.of("A", "B"), 1));
        assertThat(scheduled(plan.replacing(Link.of("A", "B"), Link.of("A", "B").with(Lag.working(-1))))
                        .finish())
                .isEqualTo("2026-11-12");
    }

    @Test
    void whatIsImpossibleIsSaidToBeSo() {
        var deadline = ask(plan).finishBy(day("2026-11-03"), HALF);

        assertThat(deadline.feasible()).isFalse();
        assertThat(deadline.remedies()).contains(new Remedy.Crash("A", 2), new Remedy.Crash("B", 3));
    }

    @Test
    void whatTakesMoreChangesThanAnybodyMakesIsGivenUp() {
        var ids = IntStream.range(0, 300).mapToObj(i -> "A" + (1000 + i)).toList();
        var chain = IntStream.range(1, ids.size())
                .mapToObj(i -> Link.of(ids.get(i - 1), ids.get(i)))
                .toArray(Link[]::new);
        var longPlan =
                plan("2026-11-02", ids.stream().map(id -> Activity.of(id, 4)).toList(), chain);

        var deadline = ask(longPlan).finishBy(day("2026-12-31"), HALF);

        assertThat(deadline.feasible()).isFalse();
        assertThat(deadline.remedies()).hasSize(200);
    }

    @Test
    void concreteThatHardensIsNotOverlapped() {
        var hardens = plan.replacing(Link.of("A", "B"), Link.of("A", "B").with(Lag.elapsed(7)));

        assertThat(ask(hardens).finishBy(day("2026-11-12"), OVERLAPS).candidates())
                .isEmpty();
    }

    @Test
    void aMoveTellsWhatMovesWithItAndWhatGetsLate() {
        var planned = plan.replacing(Activity.of("B", 6).planned(day("2026-11-06"), day("2026-11-13")));

        var moved = ask(planned).move("A", day("2026-11-04"));

        assertThat(moved.moves())
                .containsExactly(
                        new Move("A", span("2026-11-02", "2026-11-05"), span("2026-11-04", "2026-11-09"), 2),
                        new Move("B", span("2026-11-06", "2026-11-13"), span("2026-11-10", "2026-11-17"), 2));
        assertThat(moved.late()).containsExactly("B");
        assertThat(moved.finishBefore()).isEqualTo("2026-11-13");
        assertThat(moved.schedule().finish()).isEqualTo("2026-11-17");
    }

    @Test
    void aMoveWithinTheFloatMovesNothingElse() {
        var moved = ask(plan).move("C", day("2026-11-04"));

        assertThat(moved.moves()).extracting(Move::id).containsExactly("C");
        assertThat(moved.late()).isEmpty();
    }

    @Test
    void aMoveAgainstALinkMovesNothing() {
        assertThat(ask(plan).move("B", day("2026-11-03")).moves()).isEmpty();
    }

    @Test
    void whatIsTakenOutLetsItsSuccessorsGoWithoutLinkingThemAnew() {
        var chain = plan.and(Link.of("B", "C"));

        var without = ask(chain).takeOut("B");

        assertThat(without.schedule().plan().links()).isEmpty();
        assertThat(without.moves()).extracting(Move::id).containsExactly("C");
        assertThat(without.schedule().activity("C").orElseThrow().early()).isEqualTo(span("2026-11-02", "2026-11-11"));
    }

    @Test
    void refusesAnActivityThatIsNotThere() {
        assertThatThrownBy(() -> ask(plan).takeOut("X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activity X (expected: one of the plan)");
    }

    private static WhatIf ask(Plan plan) {
        return WhatIf.of(scheduled(plan));
    }
}
