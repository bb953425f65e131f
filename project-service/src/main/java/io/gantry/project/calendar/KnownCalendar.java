package io.gantry.project.calendar;

import io.gantry.event.Calendar;

/** A calendar as of a revision, of which 0 is none that is registered. */
public record KnownCalendar(Calendar calendar, long revision) {}
