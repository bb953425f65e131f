/** Calendars as services tell them to each other, and the one that comes with the product. */
@NullMarked
package io.gantry.calendar.event;

import org.jspecify.annotations.NullMarked;
