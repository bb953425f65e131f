/** Delivery of alert events to units: in-app and by signed webhook, with retries and a log of every attempt. */
@NullMarked
package io.gantry.notification.delivery;

import org.jspecify.annotations.NullMarked;
