package io.gantry.calendar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.Shift;
import io.gantry.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarJsonTests {

    @Test
    void readsACalendar() {
        var calendar = CalendarJson.read("""
                {"id": "x", "name": "X", "weekend": ["SUNDAY"],
                 "hours": [{"from": "08:30", "until": "12:00"}, {"from": "13:00", "until": "24:00"}],
                 "known": {"from": "2026-01-01", "until": "2026-12-31"},
                 "off": [{"from": "2026-05-01", "until": "2026-05-02", "name": "May"}], "working": [{"from": "2026-05-03"}]}
                """);

        assertThat(calendar.weekend()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(calendar.hours()).containsExactly(new Shift(510, 720), new Shift(780, 1440));
        assertThat(calendar.days())
                .containsExactly(
                        NamedDay.off(LocalDate.of(2026, 5, 1), "May"),
                        NamedDay.off(LocalDate.of(2026, 5, 2), "May"),
                        NamedDay.working(LocalDate.of(2026, 5, 3), ""));
    }

    @Test
    void namesEveryFaultWithItsPlaceItsValueAndWhatWasExpected() {
        var faults = faultsOf("""
                {"id": " ", "name": 7, "weekends": [], "weekend": ["SATURDAY", "Sonntag"],
                 "hours": [{"from": "12:00", "until": "8:00"}],
                 "known": {"from": "2026-01-01", "until": "2025-12-31"},
                 "off": [{"from": "2026-02-29"}, {"from": "2026-05-01"}, 5],
                 "working": [{"from": "2026-05-01"}, {"from": "0026-05-01"}]}
                """);

        assertThat(faults)
                .extracting(CalendarFault::field, CalendarFault::value)
                .containsExactlyInAnyOrder(
                        tuple("weekends", "[]"),
                        tuple("id", ""),
                        tuple("name", "7"),
                        tuple("weekend[1]", "Sonntag"),
                        tuple("hours[0].until", "8:00"),
                        tuple("hours", "[]"),
                        tuple("known.until", "2025-12-31"),
                        tuple("off[0].from", "2026-02-29"),
                        tuple("off[2]", "5"),
                        tuple("working[0].from", "2026-05-01"),
                        tuple("working[1].from", "0026-05-01"));
        assertThat(faults).allSatisfy(fault -> assertThat(fault.expected()).isNotBlank());
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(faultsOf("{}"))
                .extracting(CalendarFault::field)
                .containsExactly("id", "name", "weekend", "hours", "known");
    }

    @Test
    void saysWhereATextIsNoJson() {
        assertThat(faultsOf("{\"id\": \"x\",\n \"id\": \"y\"}")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).startsWith("line 2");
            assertThat(fault.value()).contains("id");
        });
        assertThat(faultsOf("")).hasSize(1);
        assertThat(faultsOf("[]")).hasSize(1);
        assertThat(faultsOf("{} {}")).hasSize(1);
    }

    @Test
    void refusesAWeekWithoutWorkingDaysAndShiftsThatOverlap() {
        var text = """
                {"id": "x", "name": "X",
                 "weekend": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                 "hours": [{"from": "08:00", "until": "12:00"}, {"from": "11:00", "until": "13:00"}],
                 "known": {"from": "2026-01-01", "until": "2026-12-31"}}
                """;

        assertThat(faultsOf(text)).extracting(CalendarFault::field).containsExactly("weekend", "hours[1].until");
    }

    @Test
    void chinaHasTheDaysOfTheNoticesOn2025And2026() {
        assertThat(days(ShippedCalendars.china(), 2025, false)).hasSize(1 + 8 + 3 + 5 + 3 + 8);
        assertThat(days(ShippedCalendars.china(), 2026, false)).hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7);
        assertThat(days(ShippedCalendars.china(), 2025, true))
                .containsExactly("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11");
        assertThat(days(ShippedCalendars.china(), 2026, true))
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(ShippedCalendars.china().knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void eachMakeUpDayOfChinaIsAtAWeekend() {
        var china = ShippedCalendars.china();

        assertThat(china.days())
                .filteredOn(NamedDay::working)
                .allMatch(day -> china.weekend().contains(day.date().getDayOfWeek()));
    }

    private static List<String> days(WorkingCalendar calendar, int year, boolean working) {
        return calendar.days().stream()
                .filter(day -> day.date().getYear() == year && day.working() == working)
                .map(day -> day.date().toString())
                .toList();
    }

    private static List<CalendarFault> faultsOf(String text) {
        return catchThrowableOfType(CalendarFaultsException.class, () -> CalendarJson.read(text))
                .faults();
    }
}
