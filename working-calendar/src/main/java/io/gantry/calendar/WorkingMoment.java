package io.gantry.calendar;

import java.time.LocalDateTime;

/**
 * A moment that a calculation came to, in the calendar's own time.
 *
 * @param assumed the calculation reached days of which the calendar does not know the holidays, and took them by the week alone
 */
public record WorkingMoment(LocalDateTime at, boolean assumed) {}
