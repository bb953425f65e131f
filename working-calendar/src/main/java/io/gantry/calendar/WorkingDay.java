package io.gantry.calendar;

import java.time.LocalDate;

/**
 * A day that a calculation came to.
 *
 * @param assumed the calculation reached days of which the calendar does not know the holidays, and took them by the week alone
 */
public record WorkingDay(LocalDate date, boolean assumed) {}
