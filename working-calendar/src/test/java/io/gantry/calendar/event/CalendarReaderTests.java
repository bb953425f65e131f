package io.gantry.calendar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.Shift;
import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import io.gantry.event.Calendar.Hours;
import io.gantry.event.Names;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarReaderTests {

    private static final LocalDate MAY_FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_THIRD = LocalDate.of(2026, 5, 3);

    @Test
    void readsDaysAndHours() {
        var calendar = CalendarReader.read(
                calendar(new Days(MAY_FIRST, MAY_FIRST.plusDays(1), "劳动节"), new Days(MAY_THIRD, MAY_THIRD, null)));

        assertThat(calendar.weekend()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(calendar.hours()).containsExactly(new Shift(510, 720), new Shift(780, 1440));
        assertThat(calendar.days())
                .containsExactly(
                        NamedDay.off(MAY_FIRST, "劳动节"),
                        NamedDay.off(MAY_FIRST.plusDays(1), "劳动节"),
                        NamedDay.working(MAY_THIRD, ""));
    }

    @Test
    void refusesADayThatIsBothAHolidayAndAWorkday() {
        var both = calendar(new Days(MAY_FIRST, MAY_THIRD, null), new Days(MAY_THIRD, MAY_THIRD, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarReader.read(both))
                .withMessageContaining("2026-05-03");
    }

    private static Calendar calendar(Days off, Days working) {
        return new Calendar(
                "x",
                new Names("某市", null),
                List.of("GX"),
                List.of(DayOfWeek.SUNDAY),
                List.of(new Hours("08:30", "12:00"), new Hours("13:00", "24:00")),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(off),
                List.of(working),
                null);
    }
}
