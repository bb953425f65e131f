package io.gantry.project.calendar;

import io.gantry.event.CalendarEvent.CalendarChanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the changes of calendars that wait to be followed, and the calendars as they were when the last one had been. */
interface CalendarChanges {

    /** Keeps {@code event} to be followed; one that waits already stays as it is. */
    void add(CalendarChanged event);

    /** The earliest that waits, for {@code holder} to follow until {@code until}; nothing while another holder has it. */
    Optional<WaitingChange> next(String holder, Instant now, Instant until);

    /** Keeps how far {@code change} has been followed. */
    void reached(WaitingChange change, String place);

    /** Takes {@code change} from those that wait; its calendar is the one that was seen last, unless a later one was. */
    void followed(WaitingChange change);

    /** A calendar as it was seen last. */
    Optional<KnownCalendar> seen(String id);

    /** All of them. */
    List<KnownCalendar> seen();
}
