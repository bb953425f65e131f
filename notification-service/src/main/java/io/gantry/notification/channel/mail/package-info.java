/** Tells units by mail, over the operator's SMTP server. */
@NullMarked
package io.gantry.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
