package io.gantry.project.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Actor;
import io.gantry.event.Names;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What moved dates amount to, in the calendar of China: case B09. */
class SlipEntryTests {

    private static final WorkingDays CHINA = WorkingDays.of(ShippedCalendars.china());
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final PlannedDates ORIGINAL = until("2026-06-30");

    @Test
    void twoRevisionsAreElevenAndTwelveWorkingDaysAndTwentyThreeInAll() {
        var first = entry(ORIGINAL, until("2026-07-15"));
        var second = entry(until("2026-07-15"), until("2026-07-31"));

        assertThat(first.finish().workingDays()).isEqualTo(11);
        assertThat(first.finish().days()).isEqualTo(15);
        assertThat(first.cumulative().workingDays()).isEqualTo(11);
        assertThat(second.finish().workingDays()).isEqualTo(12);
        assertThat(second.cumulative().workingDays()).isEqualTo(23);
        assertThat(second.cumulative().days()).isEqualTo(31);
        assertThat(second.start().days()).isZero();
    }

    @Test
    void whatIsDoneOnTheFifthOfAugustIsLateByTwentySixAgainstTheOriginalAndByThreeAgainstTheLatest() {
        var slip = FinishSlip.of(ORIGINAL.finish(), LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 5), CHINA);

        assertThat(slip.slip().workingDays()).isEqualTo(23);
        assertThat(slip.lateToOriginal().workingDays()).isEqualTo(26);
        assertThat(slip.lateToLatest().workingDays()).isEqualTo(3);
    }

    @Test
    void acrossTheHolidaysOfOctoberTwelveDaysAreFourWorkingDays() {
        var shift = Shift.between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 12), CHINA);

        assertThat(shift).isEqualTo(new Shift(12, 4, false));
        assertThat(Shift.between(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 9, 30), CHINA))
                .isEqualTo(new Shift(-12, -4, false));
    }

    @Test
    void saysWhereTheCalendarEnds() {
        assertThat(Shift.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 30), CHINA)
                        .assumed())
                .isTrue();
    }

    @Test
    void isNotLateBeforeOrOnTheDay() {
        var due = LocalDate.of(2026, 6, 30);

        assertThat(FinishSlip.of(due, due, due, CHINA).lateToOriginal()).isNull();
        assertThat(FinishSlip.of(due, due.minusDays(9), due, CHINA).lateToLatest())
                .isNotNull();
    }

    @Test
    void anActivityOutOfThePlanHasABaselineAndNoSlip() {
        var gone = new DatedActivity("A030", new Names("主体", null), ORIGINAL, 1, null);

        var row = BaselineRow.of(gone, ORIGINAL, CHINA);

        assertThat(row.finish()).isEqualTo(ORIGINAL.finish());
        assertThat(row.present()).isNull();
        assertThat(row.slip()).isNull();
    }

    private static SlipEntry entry(PlannedDates before, PlannedDates after) {
        var activity = new DatedActivity("A030", new Names("主体", null), ORIGINAL, 1, after);
        var slip = new Slip(
                new Moved("A030", before, after, false),
                2,
                Instant.parse("2026-06-20T02:00:00Z"),
                new Actor("li.na", "李娜", "GX"),
                "雨季停工");
        return SlipEntry.of(slip, activity, CHINA);
    }

    private static PlannedDates until(String finish) {
        return new PlannedDates(START, LocalDate.parse(finish));
    }
}
