package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.project.taskbook.Weeks.Week;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Months by weeks, and by the working days in them. */
class WeeksTests {

    private static final WorkingDays CHINA = WorkingDays.of(ShippedCalendars.china());

    @Property
    void everyDayOfAYearIsInOneWeek(@ForAll @IntRange(min = Years.FIRST, max = Years.LAST) int year) {
        var weeks = Weeks.weeksOf(year);

        assertThat(weeks.get(0).from()).isEqualTo(LocalDate.of(year, 1, 1));
        assertThat(weeks.get(weeks.size() - 1).until()).isEqualTo(LocalDate.of(year, 12, 31));
        for (int i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i).from())
                    .isEqualTo(weeks.get(i - 1).until().plusDays(1))
                    .matches(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        }
        assertThat(weeks).extracting(Week::code).doesNotHaveDuplicates();
    }

    @Property
    void weeksAddUpToTheMonths(
            @ForAll("twelve") List<BigDecimal> months,
            @ForAll @IntRange(min = Years.FIRST, max = Years.LAST) int year) {
        assertThat(Money.sum(Weeks.of(year, CHINA).spread(months))).isEqualByComparingTo(Money.sum(months));
    }

    @Property
    void whatIsPlannedForAMonthIsPlannedForItsWeeks(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll("twelve") List<BigDecimal> amounts) {
        var months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        months.set(month - 1, amounts.get(0).add(BigDecimal.ONE));
        var weeks = Weeks.of(2026, CHINA);

        var spread = weeks.spread(months);

        for (int i = 0; i < spread.size(); i++) {
            var week = weeks.weeks().get(i);
            if (week.until().getMonthValue() < month || week.from().getMonthValue() > month) {
                assertThat(spread.get(i)).isZero();
            }
        }
        assertThat(Money.sum(spread)).isEqualByComparingTo(months.get(month - 1));
    }

    // National Day is off from Thursday 1 to Wednesday 7 October 2026, and Saturday 10 October is worked: 3 days in
    // W41.
    @Example
    void holidaysCarryNothingAndMakeUpDaysCarryTheirPart() {
        var spread = october("18000", CHINA);

        assertThat(amount(spread, "2026-W40")).isZero();
        assertThat(amount(spread, "2026-W41")).isEqualByComparingTo("3000");
        assertThat(amount(spread, "2026-W42")).isEqualByComparingTo("5000");
        assertThat(amount(spread, "2026-W44")).isEqualByComparingTo("5000");
        assertThat(amount(spread, "2026-W45")).isZero();
    }

    @Example
    void aWeekOfTwoMonthsHasAPartOfEach() {
        var months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        months.set(5, Money.yuan("2200"));
        months.set(6, Money.yuan("2300"));
        var weeks = Weeks.of(2026, WorkingDays.of(ShippedCalendars.china()));

        // Monday 29 and Tuesday 30 June, and three days of July.
        assertThat(amount(weeks.spread(months), "2026-W27")).isBetween(Money.yuan("500"), Money.yuan("520"));
    }

    @Example
    void theFirstWeekMayBelongToTheYearBefore() {
        var first = Weeks.weeksOf(2027).get(0);

        assertThat(first).isEqualTo(new Week("2026-W53", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3)));
    }

    @Example
    void aMonthWithoutWorkingDaysIsSpreadOverAllOfItsDays() {
        var off = LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 11, 1))
                .map(day -> new NamedDay(day, false, "停产"))
                .toList();
        var china = ShippedCalendars.china();
        var calendar = new WorkingCalendar(
                "off", "off", china.weekend(), china.knownFrom(), china.knownUntil(), off, china.hours());

        var spread = october("3100", WorkingDays.of(calendar));

        assertThat(amount(spread, "2026-W40")).isEqualByComparingTo("400");
        assertThat(amount(spread, "2026-W41")).isEqualByComparingTo("700");
    }

    private static List<BigDecimal> october(String amount, WorkingDays calendar) {
        var months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        months.set(9, Money.yuan(amount));
        return Weeks.of(2026, calendar).spread(months);
    }

    private static BigDecimal amount(List<BigDecimal> spread, String week) {
        var codes = Weeks.weeksOf(2026).stream().map(Week::code).toList();
        return spread.get(codes.indexOf(week));
    }

    @Provide
    Arbitrary<List<BigDecimal>> twelve() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999999.99"))
                .ofScale(2)
                .list()
                .ofSize(12);
    }
}
