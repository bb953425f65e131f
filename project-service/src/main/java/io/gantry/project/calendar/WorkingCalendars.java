package io.gantry.project.calendar;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.Project;
import io.gantry.unit.FreshUnits;
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

    /** The calendar that counts for {@code project}. */
    public WorkingCalendar of(Project project) {
        return asOfNow().ofProject(project);
    }

    /** The calendars as they are now, read once, for callers that count for many projects. */
    public CalendarsNow asOfNow() {
        return new CalendarsNow(
                store.all().stream().map(RegisteredCalendar::known).toList(), tree.tree());
    }
}
