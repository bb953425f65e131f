package io.gantry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.event.ShippedCalendars;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WorkingHoursTests {

    private final WorkingHours hours = WorkingHours.of(ShippedCalendars.china());

    @Test
    void leavesOutNoonNightsAndHolidays() {
        // Two and a half hours are left on Wednesday, then seven days off.
        assertThat(hours.add(at("2026-09-30T15:30"), Duration.ofHours(4))).isEqualTo(known("2026-10-08T10:00"));
        assertThat(hours.add(at("2026-09-30T11:00"), Duration.ofHours(2))).isEqualTo(known("2026-09-30T14:30"));
        assertThat(hours.perDay()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void endsAtTheEndOfADayRatherThanAtTheBeginningOfTheNext() {
        assertThat(hours.add(at("2026-09-30T15:30"), Duration.ofMinutes(150))).isEqualTo(known("2026-09-30T18:00"));
    }

    @Test
    void countsBackToTheBeginningOfADayRatherThanToTheEndOfTheOneBefore() {
        assertThat(hours.add(at("2026-10-08T09:30"), Duration.ofHours(-1))).isEqualTo(known("2026-10-08T08:30"));
        assertThat(hours.add(at("2026-10-08T09:30"), Duration.ofHours(-2))).isEqualTo(known("2026-09-30T17:00"));
    }

    @Test
    void countsWhatWasWorkedBetweenTwoMoments() {
        assertThat(hours.between(at("2026-09-30T15:30"), at("2026-10-08T10:00")))
                .isEqualTo(new WorkingTime(Duration.ofHours(4), false));
        assertThat(hours.between(at("2026-10-08T10:00"), at("2026-09-30T15:30")))
                .isEqualTo(new WorkingTime(Duration.ofHours(-4), false));
        assertThat(hours.between(at("2026-10-03T10:00"), at("2026-10-05T10:00")))
                .isEqualTo(new WorkingTime(Duration.ZERO, false));
    }

    @Test
    void saysWhereTheCalendarEnds() {
        assertThat(hours.add(at("2026-12-31T17:00"), Duration.ofHours(2)))
                .isEqualTo(new WorkingMoment(at("2027-01-01T09:30"), true));
    }

    @Test
    void aShiftMayLastUntilMidnight() {
        var site = WorkingHours.of(WorkingCalendar.everyDay("site"));

        assertThat(site.add(at("2026-09-28T00:00"), Duration.ofDays(3))).isEqualTo(known("2026-10-01T00:00"));
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    private static WorkingMoment known(String moment) {
        return new WorkingMoment(at(moment), false);
    }
}
