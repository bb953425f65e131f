package io.gantry.calendar.event;

import io.gantry.calendar.NamedDay;
import io.gantry.calendar.Shift;
import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes published calendars countable. */
public final class CalendarReader {

    private static final String END_OF_DAY = "24:00";
    private static final int MINUTES_OF_DAY = 24 * 60;

    private CalendarReader() {}

    /** @throws IllegalArgumentException naming the value that no calendar can have */
    public static WorkingCalendar read(Calendar calendar) {
        return new WorkingCalendar(
                calendar.id(),
                calendar.names().zh(),
                Set.copyOf(calendar.weekend()),
                calendar.knownFrom(),
                calendar.knownUntil(),
                Stream.concat(days(calendar.off(), false), days(calendar.working(), true))
                        .toList(),
                calendar.hours().stream()
                        .map(hours -> new Shift(minute(hours.from()), minute(hours.until())))
                        .toList());
    }

    private static int minute(String time) {
        return time.equals(END_OF_DAY) ? MINUTES_OF_DAY : LocalTime.parse(time).get(ChronoField.MINUTE_OF_DAY);
    }

    private static Stream<NamedDay> days(List<Days> spans, boolean working) {
        return spans.stream()
                .flatMap(span -> span.from()
                        .datesUntil(span.until().plusDays(1))
                        .map(date -> new NamedDay(date, working, orEmpty(span.name()))));
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}
