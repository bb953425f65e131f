/** Tells units by signed HTTP requests (Standard Webhooks 1.0.0). */
@NullMarked
package io.gantry.notification.channel.webhook;

import org.jspecify.annotations.NullMarked;
