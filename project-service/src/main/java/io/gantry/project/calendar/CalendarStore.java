package io.gantry.project.calendar;

import io.gantry.project.register.Change;
import java.util.List;
import java.util.Optional;

/** Keeps the calendars, each with the events that are not published yet. */
interface CalendarStore {

    /**
     * Saves a calendar and the event of its change, in one write.
     *
     * @return false if the calendar already has the revision that this change would make, or if a new one's id looks like
     *     that of another one; nothing is saved then
     */
    boolean save(Change<RegisteredCalendar> change);

    Optional<RegisteredCalendar> find(String id);

    /** All of them in the order of their ids: there are few. */
    List<RegisteredCalendar> all();
}
