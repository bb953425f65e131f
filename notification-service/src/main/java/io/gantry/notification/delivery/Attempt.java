package io.gantry.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line in the log of a delivery. */
record Attempt(Instant at, Outcome outcome, @Nullable Integer status, long latencyMillis) {}
