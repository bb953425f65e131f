package io.gantry.project.calendar;

import io.gantry.event.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * A change of a calendar that waits to be followed.
 *
 * @param calendar the calendar since then
 * @param revision its revision since then
 * @param reached what whoever follows it has kept of how far it has come; null at the beginning
 */
public record WaitingChange(
        Calendar calendar, long revision, @Nullable String reached) {}
