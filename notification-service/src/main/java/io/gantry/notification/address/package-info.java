/** Where units are told: their channels, kept here and nowhere else. */
@NullMarked
package io.gantry.notification.address;

import org.jspecify.annotations.NullMarked;
