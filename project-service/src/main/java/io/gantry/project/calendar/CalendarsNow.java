package io.gantry.project.calendar;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.event.CalendarReader;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.event.Project;
import io.gantry.unit.UnitTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All calendars at one moment, and what counts by which of them. */
public final class CalendarsNow {

    private final List<KnownCalendar> all;
    private final UnitTree tree;
    private final Map<String, WorkingCalendar> read = new ConcurrentHashMap<>();

    CalendarsNow(Collection<KnownCalendar> all, UnitTree tree) {
        this.all = List.copyOf(all);
        this.tree = tree;
    }

    /** All of them in the order of their ids. */
    public List<KnownCalendar> all() {
        return all;
    }

    /** The one that names {@code projectId}. */
    public Optional<KnownCalendar> naming(String projectId) {
        return all.stream()
                .filter(known -> known.calendar().namedProjects().contains(projectId))
                .findFirst();
    }

    /** The calendar that names {@code project}, else the one that counts for its responsible unit. */
    public WorkingCalendar ofProject(Project project) {
        return read(present(project));
    }

    /** The same as it is registered. */
    public Calendar present(Project project) {
        return naming(project.id()).map(KnownCalendar::calendar).orElseGet(() -> presentOf(project.responsibleUnit()));
    }

    /** The calendar that counts for {@code unit}: the nearest one that names it or a unit above it, else the default one. */
    public WorkingCalendar ofUnit(String unit) {
        return read(presentOf(unit));
    }

    private Calendar presentOf(String unit) {
        return tree.lineOf(unit).stream()
                .flatMap(code ->
                        all.stream().filter(known -> known.calendar().units().contains(code)))
                .findFirst()
                .or(this::byDefault)
                .map(KnownCalendar::calendar)
                // Nothing is stored only while the service starts for the first time.
                .orElseGet(ShippedCalendars::published);
    }

    private WorkingCalendar read(Calendar calendar) {
        return read.computeIfAbsent(calendar.id(), id -> CalendarReader.read(calendar));
    }

    private Optional<KnownCalendar> byDefault() {
        return all.stream()
                .filter(known -> known.calendar().id().equals(Calendar.DEFAULT))
                .findFirst();
    }
}
