package io.gantry.schedule;

import java.time.LocalDate;

/**
 * A schedule goes on where a calendar ends: beyond that day its holidays are not known, and the week alone was counted.
 *
 * @param calendar the calendar's id
 * @param knownUntil its last day
 */
public record CalendarEnd(String calendar, LocalDate knownUntil) {}
