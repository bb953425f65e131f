@NullMarked
package io.gantry.notification.channel.webhook;

import org.jspecify.annotations.NullMarked;
