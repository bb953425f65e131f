/** The log's way in: one consumer hands units to the directory and delays to the alerts. */
@NullMarked
package io.gantry.notification.intake;

import org.jspecify.annotations.NullMarked;
