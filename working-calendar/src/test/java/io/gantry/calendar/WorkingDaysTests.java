package io.gantry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.calendar.event.ShippedCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private final WorkingDays china = WorkingDays.of(ShippedCalendars.china());

    @Test
    void countsMakeUpDaysAndLeavesOutTheSpringFestival() {
        assertThat(china.lastDay(day("2026-02-11"), 10)).isEqualTo(known("2026-03-02"));
    }

    @Test
    void withoutMakeUpDaysOrHolidaysTheSameWorkEndsElsewhere() {
        var calendar = ShippedCalendars.china();
        var holidays = calendar.days().stream().filter(day -> !day.working()).toList();

        assertThat(WorkingDays.of(with(holidays)).lastDay(day("2026-02-11"), 10))
                .isEqualTo(known("2026-03-04"));
        assertThat(WorkingDays.of(with(List.of())).lastDay(day("2026-02-11"), 10))
                .isEqualTo(known("2026-02-24"));
    }

    @Test
    void countsAMakeUpSundayAfterNewYear() {
        assertThat(china.lastDay(day("2025-12-31"), 3)).isEqualTo(known("2026-01-05"));
    }

    @Test
    void aMakeUpSundayIsAWorkingDayOfItsOwn() {
        assertThat(china.lastDay(day("2026-09-20"), 1)).isEqualTo(known("2026-09-20"));
    }

    @Test
    void countsAMakeUpDayThatOnlyTheNextYearsNoticeNames() {
        var of2018 = of(2018, NamedDay.off(day("2018-10-01"), "国庆节"));
        var of2019 = of(
                2019,
                NamedDay.working(day("2018-12-29"), "元旦"),
                NamedDay.off(day("2018-12-30"), "元旦"),
                NamedDay.off(day("2018-12-31"), "元旦"),
                NamedDay.off(day("2019-01-01"), "元旦"));

        assertThat(WorkingDays.of(of2018.and(of2019)).lastDay(day("2018-12-24"), 6))
                .isEqualTo(known("2018-12-29"));
        assertThat(WorkingDays.of(of2018).lastDay(day("2018-12-24"), 6)).isEqualTo(known("2018-12-31"));
    }

    @Test
    void countsDaysOfDelayAcrossHolidays() {
        assertThat(china.between(day("2026-06-30"), day("2026-07-15"))).isEqualTo(new DayCount(11, false));
        assertThat(china.between(day("2026-07-15"), day("2026-07-31"))).isEqualTo(new DayCount(12, false));
        assertThat(china.between(day("2026-06-30"), day("2026-08-05"))).isEqualTo(new DayCount(26, false));
        assertThat(china.between(day("2026-07-31"), day("2026-08-05"))).isEqualTo(new DayCount(3, false));
        assertThat(china.between(day("2026-09-30"), day("2026-10-12"))).isEqualTo(new DayCount(4, false));
    }

    @Test
    void goesOnWithWeekendsPastTheEndOfTheCalendarAndSaysSo() {
        assertThat(china.add(day("2026-12-31"), 1)).isEqualTo(assumed("2027-01-01"));
        assertThat(china.add(day("2026-12-31"), 0)).isEqualTo(known("2026-12-31"));
        assertThat(china.between(day("2026-12-31"), day("2027-01-04"))).isEqualTo(new DayCount(2, true));
        assertThat(china.previous(day("2025-01-01"))).isEqualTo(assumed("2024-12-31"));
    }

    @Test
    void countsEveryDayWhereThereIsNoWeekend() {
        var site = WorkingDays.of(WorkingCalendar.everyDay("site"));

        assertThat(site.lastDay(day("2026-09-28"), 3)).isEqualTo(known("2026-09-30"));
    }

    @Test
    void aWeekendMayBeOtherDays() {
        var gulf = WorkingDays.of(WorkingCalendar.weekly(
                "gulf", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), new Shift(0, Shift.DAY)));

        assertThat(gulf.next(day("2026-11-26"))).isEqualTo(known("2026-11-29"));
        assertThat(gulf.previous(day("2026-11-29"))).isEqualTo(known("2026-11-26"));
    }

    @Test
    void aDayOffStandsForTheWorkingDayBeforeIt() {
        var sunday = day("2026-11-29");

        assertThat(china.onOrBefore(sunday)).isEqualTo(known("2026-11-27"));
        assertThat(china.onOrAfter(sunday)).isEqualTo(known("2026-11-30"));
        assertThat(china.add(sunday, 1)).isEqualTo(known("2026-11-30"));
        assertThat(china.add(sunday, -1)).isEqualTo(known("2026-11-26"));
    }

    @Test
    void refusesWorkThatTakesNoDay() {
        assertThatThrownBy(() -> china.lastDay(day("2026-11-27"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 working days (expected: at least 1)");
    }

    @Test
    void refusesCalendarsWithAGapBetweenThem() {
        assertThatThrownBy(() -> of(2018).and(of(2020)))
                .hasMessage("2020-01-01…2020-12-31 (expected: touching 2018-01-01…2018-12-31)");
    }

    @Test
    void refusesACountThatLeavesTheCalendarOfTheWorld() {
        assertThatThrownBy(() -> china.add(day("2026-11-27"), Integer.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    private static WorkingCalendar of(int year, NamedDay... days) {
        return new WorkingCalendar(
                "cn",
                "中国",
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(days),
                List.of(new Shift(0, Shift.DAY)));
    }

    private static WorkingCalendar with(List<NamedDay> days) {
        return of(
                2026, days.stream().filter(day -> day.date().getYear() == 2026).toArray(NamedDay[]::new));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static WorkingDay known(String date) {
        return new WorkingDay(day(date), false);
    }

    private static WorkingDay assumed(String date) {
        return new WorkingDay(day(date), true);
    }
}
