/** From the log to the alerts: units and delays as they come, and at start the alerts' own events. */
@NullMarked
package io.gantry.notification.intake;

import org.jspecify.annotations.NullMarked;
