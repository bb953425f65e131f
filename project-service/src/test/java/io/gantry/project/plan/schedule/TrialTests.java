package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.day;
import static io.gantry.project.plan.schedule.Works.milestone;
import static io.gantry.project.plan.schedule.Works.plan;
import static io.gantry.project.plan.schedule.Works.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.schedule.Compression;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialTests {

    private static final LocalDate TODAY = day("2026-11-03");

    private static final MoveCause CHANGED = new MoveCause(MoveCause.Kind.CHANGED, null);

    private static final Works A = work("A", "2026-11-02", "2026-11-05");
    private static final Works B = work("B", "2026-11-06", "2026-11-13").after("A");
    private static final Works C = work("C", "2026-11-02", "2026-11-11");
    private static final Works M = milestone("M", "2026-11-13").after("B").after("C");
    private static final StoredPlan PLAN = plan(A, B, C, M);

    @Test
    void saysWhatMovesWithAnActivityAndWhatBecomesLate() {
        var answer = trying(A.planned("2026-11-04", "2026-11-09"));

        assertThat(answer.moves())
                .containsExactly(
                        move("A", "2026-11-02", "2026-11-05", "2026-11-04", "2026-11-09", 2, CHANGED),
                        move("B", "2026-11-06", "2026-11-13", "2026-11-10", "2026-11-17", 2, waitsFor("A")),
                        move("M", "2026-11-13", "2026-11-13", "2026-11-17", "2026-11-17", 2, waitsFor("B")));
        assertThat(answer.late()).containsExactly("A", "B", "M");
        assertThat(answer.finishBefore()).isEqualTo("2026-11-13");
        assertThat(answer.finish()).isEqualTo("2026-11-17");
        assertThat(answer.revision()).isEqualTo(3);
        assertThat(answer.held()).isEmpty();
        assertThat(answer.remedies()).isEmpty();
        assertThat(answer.feasible()).isTrue();
    }

    /** A ends on Monday the 9th, and by four days on Thursday the 5th: then B may begin on the 6th, but not before the 9th. */
    @Test
    void namesTheConstraintOrTheDateThatHoldsWhatNoLinkHoldsAnyMore() {
        var long6 = A.lasting(6);
        var stored = plan(work("S", "2026-11-02", "2026-11-17"), long6.within("S"), B.under(Kind.SNET, "2026-11-09"));

        assertThat(trying(stored, A.lasting(4).within("S")).moves())
                .extracting(Move::id, Move::newStart, move -> move.because().kind())
                .containsExactly(
                        tuple("A", day("2026-11-02"), MoveCause.Kind.CHANGED),
                        tuple("S", day("2026-11-02"), MoveCause.Kind.PARTS),
                        tuple("B", day("2026-11-09"), MoveCause.Kind.CONSTRAINT));
    }

    /** Case B15: a bar that is dragged by a day, and back. */
    @Test
    void aBarThatIsDraggedByADayIsADayLaterAndBackWhereItWas() {
        var bar = work("X", "2026-11-19", "2026-11-25");
        var dragged = bar.planned("2026-11-20", "2026-11-26");

        assertThat(trying(plan(bar), dragged).moves())
                .containsExactly(move("X", "2026-11-19", "2026-11-25", "2026-11-20", "2026-11-26", 1, CHANGED));
        assertThat(trying(plan(dragged), bar).moves())
                .containsExactly(move("X", "2026-11-20", "2026-11-26", "2026-11-19", "2026-11-25", -1, CHANGED));
        assertThat(trying(plan(bar), bar).moves()).isEmpty();
    }

    @Test
    void holdsWhatIsMovedThoughLinksWouldHaveItEarlier() {
        var answer = trying(B.planned("2026-11-09", "2026-11-16"));

        assertThat(answer.held()).containsExactly("B");
        assertThat(answer.moves()).extracting(Move::id).containsExactly("B", "M");
        assertThat(answer.moves().get(0).newStart()).isEqualTo("2026-11-09");
    }

    @Test
    void holdsNoActivityAgainstItsLinks() {
        var answer = trying(B.planned("2026-11-03", "2026-11-10"));

        assertThat(answer.held()).isEmpty();
        assertThat(answer.moves()).isEmpty();
    }

    @Test
    void saysWhatMovesWhenAnActivityGoes() {
        var without = ScheduleAnswers.whatIf(
                PLAN, wish(List.of(milestone("M", "2026-11-13").after("C")), Set.of("B"), null), TODAY);

        assertThat(without.moves())
                .containsExactly(move("M", "2026-11-13", "2026-11-13", "2026-11-11", "2026-11-11", -2, CHANGED));
    }

    @Test
    void tellsWhenWhatIsNewWouldHappen() {
        var answer = trying(work("D", "2026-11-01", "2026-11-02").after("M").lasting(2));

        assertThat(answer.moves())
                .containsExactly(new Move("D", null, null, day("2026-11-16"), day("2026-11-17"), null, CHANGED));
    }

    @Test
    void findsTheFewestChangesThatFinishInTime() {
        var answer = finishingBy("2026-11-12");

        assertThat(answer.finishBy()).isEqualTo("2026-11-12");
        assertThat(answer.daysShort()).isEqualTo(1);
        assertThat(answer.remedies()).containsExactly(new Proposal(Proposal.Kind.CRASH, "B", null, 1));
        assertThat(answer.candidates())
                .contains(
                        new Proposal(Proposal.Kind.CRASH, "B", null, 3),
                        new Proposal(Proposal.Kind.CRASH, "A", null, 2),
                        new Proposal(Proposal.Kind.OVERLAP, "B", "A", 2));
        assertThat(answer.feasible()).isTrue();
        assertThat(answer.late()).containsExactly("A", "B", "M");
    }

    @Test
    void saysWhatIsImpossible() {
        var answer = finishingBy("2026-11-03");

        assertThat(answer.feasible()).isFalse();
        assertThat(answer.daysShort()).isEqualTo(8);
        assertThat(answer.remedies()).isNotEmpty();
    }

    @Test
    void saysWhichLatestDatesHavePassed() {
        assertThat(finishingBy("2026-11-13").latest())
                .startsWith(
                        new Latest("A", day("2026-11-02"), day("2026-11-05"), true),
                        new Latest("B", day("2026-11-06"), day("2026-11-13"), false),
                        new Latest("C", day("2026-11-04"), day("2026-11-13"), false));
    }

    @Test
    void summariesMoveWithTheirParts() {
        var stored = plan(work("S", "2026-11-02", "2026-11-13"), A.within("S"), B.within("S"));

        assertThat(trying(stored, A.within("S").lasting(5)).moves())
                .extracting(Move::id)
                .containsExactly("A", "S", "B");
    }

    @Test
    void namesConstraintsThatCouldNotBeKept() {
        assertThat(trying(B.under(Kind.FNLT, "2026-11-11")).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.chain()).containsExactly("A", "B"));
    }

    private static WhatIfView trying(Works... set) {
        return trying(PLAN, set);
    }

    private static WhatIfView trying(StoredPlan plan, Works... set) {
        return ScheduleAnswers.whatIf(plan, wish(List.of(set), Set.of(), null), TODAY);
    }

    private static WhatIfView finishingBy(String date) {
        return ScheduleAnswers.whatIf(PLAN, wish(List.of(), Set.of(), day(date)), TODAY);
    }

    private static Wish wish(List<Works> set, Set<String> removed, @Nullable LocalDate finishBy) {
        var activities = set.stream().map(Works::activity).toList();
        return new Wish(activities, removed, finishBy, new Compression(50, 50));
    }

    private static Move move(
            String id, String oldStart, String oldFinish, String start, String finish, int days, MoveCause because) {
        return new Move(id, day(oldStart), day(oldFinish), day(start), day(finish), days, because);
    }

    private static MoveCause waitsFor(String predecessor) {
        return new MoveCause(MoveCause.Kind.PREDECESSOR, predecessor);
    }
}
