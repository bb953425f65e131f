/** Alerts from delay events: one for each delay, from its detection until it is cleared. */
@NullMarked
package io.gantry.notification.alert;

import org.jspecify.annotations.NullMarked;
