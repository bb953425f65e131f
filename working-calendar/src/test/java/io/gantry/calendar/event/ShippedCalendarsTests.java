package io.gantry.calendar.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.WorkingCalendar;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedCalendarsTests {

    private final WorkingCalendar china = ShippedCalendars.china();

    @Test
    void chinaHasTheDaysOfTheNoticesOn2025And2026() {
        assertThat(days(2025, false)).hasSize(1 + 8 + 3 + 5 + 3 + 8);
        assertThat(days(2026, false)).hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7);
        assertThat(days(2025, true))
                .containsExactly("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11");
        assertThat(days(2026, true))
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(china.knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void eachMakeUpDayOfChinaIsAtAWeekend() {
        assertThat(china.days())
                .filteredOn(NamedDay::working)
                .allMatch(day -> china.weekend().contains(day.date().getDayOfWeek()));
    }

    private List<String> days(int year, boolean working) {
        return china.days().stream()
                .filter(day -> day.date().getYear() == year && day.working() == working)
                .map(day -> day.date().toString())
                .toList();
    }
}
