package io.gantry.project.calendar;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.event.CalendarReader;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.unit.FreshUnits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The calendars by which is counted. */
@Component
public final class WorkingCalendars {

    private final CalendarStore store;
    private final FreshUnits tree;

    WorkingCalendars(CalendarStore store, FreshUnits tree) {
        this.store = store;
        this.tree = tree;
    }

    /** The calendar that counts for {@code unit}: the nearest one that names it or a unit above it, else the default one. */
    public WorkingCalendar of(String unit) {
        return asOfNow().apply(unit);
    }

    /** The calendars as they are now, read once, for whoever counts for many units. */
    public Function<String, WorkingCalendar> asOfNow() {
        var all = store.all().stream().map(RegisteredCalendar::calendar).toList();
        var units = tree.tree();
        return unit -> units.lineOf(unit).stream()
                .flatMap(
                        code -> all.stream().filter(calendar -> calendar.units().contains(code)))
                .findFirst()
                .or(() -> byDefault(all))
                .map(CalendarReader::read)
                // Nothing is stored only while the service starts for the first time.
                .orElseGet(ShippedCalendars::china);
    }

    private static Optional<Calendar> byDefault(List<Calendar> calendars) {
        return calendars.stream()
                .filter(calendar -> calendar.id().equals(Calendar.DEFAULT))
                .findFirst();
    }
}
