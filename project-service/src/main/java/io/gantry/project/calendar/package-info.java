/** The working calendars (工作日历): which days and hours count, and for whom. */
@NullMarked
package io.gantry.project.calendar;

import org.jspecify.annotations.NullMarked;
