@NullMarked
package io.gantry.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
