/**
 * Which days and hours count, and arithmetic with them forwards and backwards.
 *
 * <p>A {@link io.gantry.calendar.WorkingCalendar} is data: the weekend of a region, and the days that are otherwise than the week
 * says, holidays as well as make-up workdays (调休). {@link io.gantry.calendar.WorkingDays} and
 * {@link io.gantry.calendar.WorkingHours} calculate with it. Holidays are announced year by year: what reaches past the last day
 * that a calendar knows is counted by the week alone, and says so.
 */
@NullMarked
package io.gantry.calendar;

import org.jspecify.annotations.NullMarked;
