package io.gantry.project.calendar;

import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a calendar on one line, for its history. */
final class CalendarText {

    private CalendarText() {}

    static String weekend(Calendar calendar) {
        return calendar.weekend().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    static String hours(Calendar calendar) {
        return calendar.hours().stream()
                .map(hours -> hours.from() + "–" + hours.until())
                .collect(Collectors.joining(", "));
    }

    static String days(List<Days> days) {
        return days.stream().map(CalendarText::span).collect(Collectors.joining(", "));
    }

    private static String span(Days days) {
        var dates = days.from().equals(days.until()) ? "" + days.from() : days.from() + "…" + days.until();
        return days.name() == null ? dates : dates + " " + days.name();
    }
}
