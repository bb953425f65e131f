package io.gantry.project.taskbook;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The weeks of a year by the calendar that counts for each unit, of which many units have the same. */
final class UnitWeeks implements Function<String, Weeks> {

    private final int year;
    private final Function<String, WorkingCalendar> calendars;
    private final Map<String, Weeks> byCalendar = new HashMap<>();

    UnitWeeks(int year, Function<String, WorkingCalendar> calendars) {
        this.year = year;
        this.calendars = calendars;
    }

    @Override
    public Weeks apply(String unit) {
        var calendar = calendars.apply(unit);
        return byCalendar.computeIfAbsent(calendar.id(), id -> Weeks.of(year, WorkingDays.of(calendar)));
    }
}
