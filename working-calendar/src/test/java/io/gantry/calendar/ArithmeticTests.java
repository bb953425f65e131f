package io.gantry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar and every day, the days outside of it included. */
class ArithmeticTests {

    @Property
    void countingBetweenIsInverseToAdding(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = -1500, max = 1500) int n) {
        var days = WorkingDays.of(calendar);

        assertThat(days.between(day, days.add(day, n).date()).days()).isEqualTo(n);
    }

    @Property
    void addingIsInverseToCountingBetween(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll("dates") LocalDate to) {
        var days = WorkingDays.of(calendar);
        var working = days.onOrBefore(to).date();

        assertThat(days.add(from, days.between(from, working).days()).date()).isEqualTo(working);
    }

    @Property
    void theFirstDayOfWorkIsInverseToItsLastDay(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 1500) int n) {
        var days = WorkingDays.of(calendar);
        var first = days.onOrAfter(day).date();
        var last = days.lastDay(first, n).date();

        assertThat(days.firstDay(last, n).date()).isEqualTo(first);
        assertThat(days.duration(first, last).days()).isEqualTo(n);
    }

    @Property
    void nextAndPreviousLeadBack(@ForAll("calendars") WorkingCalendar calendar, @ForAll("dates") LocalDate day) {
        var days = WorkingDays.of(calendar);
        var working = days.onOrAfter(day).date();

        assertThat(days.previous(days.next(working).date()).date()).isEqualTo(working);
        assertThat(days.next(day).date()).isAfter(day);
        assertThat(days.previous(day).date()).isBefore(day);
    }

    @Property(tries = 200)
    void countsAsAnybodyWouldOnTheirFingers(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 400) int length) {
        var days = WorkingDays.of(calendar);
        var to = from.plusDays(length);

        var counted =
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(days::works).count();

        assertThat(days.between(from, to).days()).isEqualTo((int) counted);
        assertThat(days.between(to, from).days()).isEqualTo((int) -counted);
    }

    @Property
    void countingTimeBetweenIsInverseToAddingIt(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(min = -10_000_000, max = 10_000_000) int millis) {
        var hours = WorkingHours.of(calendar);
        var start = date.atTime(LocalTime.ofSecondOfDay(second));
        var time = Duration.ofMillis(millis * 100L);

        var moment = hours.add(start, time);

        assertThat(hours.between(start, moment.at()).time()).isEqualTo(time);
        assertThat(hours.between(
                                moment.at(),
                                hours.add(moment.at(), time.negated()).at())
                        .time())
                .isEqualTo(time.negated());
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Calendars.any();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Calendars.dates();
    }
}
