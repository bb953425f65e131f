/** The channels of units: the addresses to which messages are sent, kept here and nowhere else. */
@NullMarked
package io.gantry.notification.address;

import org.jspecify.annotations.NullMarked;
