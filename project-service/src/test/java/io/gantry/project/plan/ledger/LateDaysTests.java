package io.gantry.project.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose the days late are, in the calendar of China, by figures counted by hand; the dates are those of case B09. */
class LateDaysTests {

    private static final WorkingDays CHINA = WorkingDays.of(ShippedCalendars.china());
    private static final List<Holding> PROJECT = List.of(held("2026-01-05", "P"), held("2026-07-05", "Q"));

    /** July 2026 begins on a Wednesday: up to the 20th it has 14 working days, from the 21st to 5 August there are 12. */
    @Test
    void eachDayIsChargedToTheUnitThatHeldTheActivityOnIt() {
        var late =
                late("A", "2026-06-30", "2026-07-31", "2026-08-05", held("2026-03-02", "X"), held("2026-07-21", "Y"));

        assertThat(holders(late))
                .containsExactly(
                        new HeldDays("Y", 1, new Shift(16, 12, false), new Shift(5, 3, false)),
                        new HeldDays("X", 1, new Shift(20, 14, false), new Shift(0, 0, false)));
    }

    /** 1 to 4 July are three working days and a Saturday, 5 to 10 July a Sunday and five working days. */
    @Test
    void whatHasNoUnitOfItsOwnIsChargedToWhoAnsweredForTheProjectThen() {
        var late = late("A", "2026-06-30", "2026-06-30", "2026-07-10");

        assertThat(holders(late))
                .containsExactly(
                        new HeldDays("Q", 1, new Shift(6, 5, false), new Shift(6, 5, false)),
                        new HeldDays("P", 1, new Shift(4, 3, false), new Shift(4, 3, false)));
    }

    @Test
    void whatLosesItsUnitGoesBackToWhoAnswersForTheProject() {
        var late =
                late("A", "2026-06-30", "2026-06-30", "2026-07-10", held("2026-03-02", "X"), held("2026-07-08", null));

        assertThat(holders(late))
                .extracting(HeldDays::unit, held -> held.lateToLatest().days())
                .containsExactly(tuple("X", 7), tuple("Q", 3));
    }

    @Test
    void sumsUpWhatOneUnitHeldAndCountsEachActivityOnce() {
        var one = late("A", "2026-06-30", "2026-07-03", "2026-07-06", held("2026-03-02", "X"));
        var other = late("B", "2026-07-03", "2026-07-03", "2026-07-06", held("2026-03-02", "X"));

        assertThat(LateDays.byHolder(List.of(one, other), PROJECT, CHINA))
                .containsExactly(new HeldDays("X", 2, new Shift(9, 5, false), new Shift(6, 2, false)));
    }

    @Test
    void theSumsOverTheHoldersAreThoseOverTheActivity() {
        var late = late(
                "A",
                "2026-06-30",
                "2026-07-31",
                "2026-08-05",
                held("2026-03-02", "X"),
                held("2026-07-02", null),
                held("2026-07-21", "Y"),
                held("2026-08-03", "X"));
        var whole = FinishSlip.of(late.original(), late.latest(), late.until(), CHINA);

        assertThat(holders(late).stream().map(HeldDays::lateToOriginal).reduce(Shift::plus))
                .contains(whole.lateToOriginal())
                .contains(new Shift(36, 26, false));
        assertThat(holders(late).stream().map(HeldDays::lateToLatest).reduce(Shift::plus))
                .contains(whole.lateToLatest())
                .contains(new Shift(5, 3, false));
    }

    @Test
    void aDayBeforeTheFirstKnownHolderIsItsDay() {
        var late = late("A", "2026-06-30", "2026-06-30", "2026-07-02", held("2026-11-30", "X"));

        assertThat(holders(late)).extracting(HeldDays::unit).containsExactly("X");
    }

    @Test
    void whatIsDoneOnTheLastPlannedDayIsChargedToNobody() {
        assertThat(holders(late("A", "2026-06-30", "2026-07-31", "2026-06-30"))).isEmpty();
    }

    private static List<HeldDays> holders(LateActivity late) {
        return LateDays.byHolder(List.of(late), PROJECT, CHINA);
    }

    private static LateActivity late(String id, String original, String latest, String until, Holding... holdings) {
        return new LateActivity(
                id, LocalDate.parse(original), LocalDate.parse(latest), LocalDate.parse(until), List.of(holdings));
    }

    private static Holding held(String from, @Nullable String unit) {
        return new Holding(LocalDate.parse(from), unit);
    }
}
