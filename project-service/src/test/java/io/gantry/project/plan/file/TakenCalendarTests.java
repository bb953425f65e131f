package io.gantry.project.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import io.gantry.event.Names;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileCalendar.Day;
import io.gantry.file.FileCalendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a file's calendar can be registered. */
class TakenCalendarTests {

    private static final Calendar CHINA = ShippedCalendars.published();
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    // 1 to 7 October 2026 are Thursday to Wednesday; the 10th is a Saturday.
    @Test
    void daysInARowAreOneHolidayOverTheWeekend() {
        var taken = taken(new FileCalendar(
                "标准",
                WORKDAYS,
                Stream.of(
                                Stream.of(1, 2, 5, 6, 7).map(day -> new Day(LocalDate.of(2026, 10, day), false)),
                                Stream.of(10, 11).map(day -> new Day(LocalDate.of(2026, 10, day), true)),
                                Stream.of(new Day(LocalDate.of(2026, 10, 13), false)))
                        .flatMap(days -> days)
                        .toList(),
                List.of(new Hours("08:00", "24:00")),
                false));

        assertThat(taken.told()).isEmpty();
        assertThat(taken.calendar()).isNotNull();
        assertThat(taken.calendar().off())
                .containsExactly(days("2026-10-01", "2026-10-07"), days("2026-10-13", "2026-10-13"));
        assertThat(taken.calendar().working()).containsExactly(days("2026-10-10", "2026-10-11"));
        assertThat(taken.calendar().weekend()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(taken.calendar().hours()).containsExactly(new Calendar.Hours("08:00", "24:00"));
        // Nobody has said anything of the holidays of 2027.
        assertThat(taken.calendar().knownFrom()).isEqualTo("2026-01-01");
        assertThat(taken.calendar().knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void aWeekWithoutHolidaysIsKnownAsFarAsThePlanGoes() {
        var taken = taken(new FileCalendar(
                "每天", EnumSet.allOf(DayOfWeek.class), List.of(), List.of(new Hours("08:00", "16:00")), false));

        assertThat(taken.calendar()).isNotNull();
        assertThat(taken.calendar().weekend()).isEmpty();
        assertThat(taken.calendar().knownUntil()).isEqualTo("2027-12-31");
    }

    @Test
    void whatCannotBeTakenIsTold() {
        var night = taken(new FileCalendar("夜班", WORKDAYS, List.of(), List.of(new Hours("22:00", "06:00")), false));
        var varied = taken(new FileCalendar("不等", WORKDAYS, List.of(), List.of(new Hours("08:00", "16:00")), true));
        var never = taken(new FileCalendar("无", Set.of(), List.of(), List.of(), false));
        var holes = taken(new FileCalendar(
                "零散",
                EnumSet.allOf(DayOfWeek.class),
                Stream.iterate(FIRST, day -> day.plusDays(2))
                        .limit(401)
                        .map(day -> new Day(day, false))
                        .toList(),
                List.of(),
                false));

        assertThat(night.calendar()).isNotNull();
        assertThat(night.calendar().hours()).isEqualTo(CHINA.hours());
        assertThat(night.told()).extracting(told -> told.code()).containsExactly("file-calendar-kept-hours");
        assertThat(varied.calendar()).isNotNull();
        assertThat(varied.told()).extracting(told -> told.code()).containsExactly("file-calendar-other-hours");
        assertThat(never.calendar()).isNull();
        assertThat(never.told()).extracting(told -> told.code()).containsExactly("file-calendar-week");
        assertThat(holes.calendar()).isNull();
        assertThat(holes.told()).extracting(told -> told.code()).containsExactly("file-calendar-days");
    }

    @Test
    void itHasTheNameThatTheFileGivesIt() {
        var taken = taken(new FileCalendar("每天", EnumSet.allOf(DayOfWeek.class), List.of()));

        assertThat(taken.calendar()).isNotNull();
        assertThat(taken.calendar().names()).isEqualTo(new Names("每天", null));
        assertThat(taken.calendar().source()).isEqualTo("XER");
    }

    private static TakenCalendar taken(FileCalendar calendar) {
        return TakenCalendar.of(calendar, CHINA, FIRST, LAST, calendar.name(), "XER");
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), LocalDate.parse(until), null);
    }
}
