package io.gantry.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after an attempt that failed.
 *
 * @param delays after the first attempt, after the second, and so on; when they are used up the delivery is given up
 * @param jitter the most by which a delay is stretched, as a part of it, so that not everybody comes back at once
 * @param maxRetryAfter the longest delay that a receiver may ask for
 */
record RetryPolicy(List<Duration> delays, double jitter, Duration maxRetryAfter) {

    RetryPolicy {
        delays = List.copyOf(delays);
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter: " + jitter + " (expected: 0..1)");
        }
    }

    /**
     * The delay after attempt number {@code tries}; empty if there is to be no other attempt.
     *
     * @param asked what the receiver asked for
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int tries, @Nullable Duration asked, double chance) {
        if (tries > delays.size()) {
            return Optional.empty();
        }
        var base = delays.get(tries - 1);
        var own = base.plusMillis(Math.round(base.toMillis() * jitter * chance));
        var wanted = asked == null || asked.compareTo(maxRetryAfter) < 0 ? asked : maxRetryAfter;
        return Optional.of(wanted == null || wanted.compareTo(own) < 0 ? own : wanted);
    }
}
