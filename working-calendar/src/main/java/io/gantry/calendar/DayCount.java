package io.gantry.calendar;

/**
 * A number of working days.
 *
 * @param assumed the calculation reached days of which the calendar does not know the holidays, and took them by the week alone
 */
public record DayCount(int days, boolean assumed) {}
