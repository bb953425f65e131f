/** Calendars as people keep them: JSON texts, and the calendars that come with the product. */
@NullMarked
package io.gantry.calendar.json;

import org.jspecify.annotations.NullMarked;
