package io.gantry.notification.delivery;

import io.gantry.notification.channel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line in the log of a delivery.
 *
 * @param status code of the receiver's answer, if there was one
 */
record Attempt(Instant at, Outcome outcome, @Nullable Integer status, long latencyMillis) {}
