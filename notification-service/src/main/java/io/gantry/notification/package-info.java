/** Tells units what they have to act on: raises alerts for delays, escalates them and delivers them. */
@NullMarked
package io.gantry.notification;

import org.jspecify.annotations.NullMarked;
