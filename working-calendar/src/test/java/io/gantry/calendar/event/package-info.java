/** Right values from the State Council's notices and published cases, and what holds for every calendar. */
@NullMarked
package io.gantry.calendar.event;

import org.jspecify.annotations.NullMarked;
