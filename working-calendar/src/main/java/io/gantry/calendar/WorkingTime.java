package io.gantry.calendar;

import java.time.Duration;

/**
 * An amount of working time.
 *
 * @param assumed the calculation reached days of which the calendar does not know the holidays, and took them by the week alone
 */
public record WorkingTime(Duration time, boolean assumed) {}
