package io.gantry.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after an attempt that failed.
 *
 * @param pauses after the first attempt, after the second, and so on; when they are used up, that was it
 * @param jitter the most by which a pause is stretched, as a part of it, so that not everybody comes back at once
 * @param patience the longest pause that a receiver may ask for
 */
record RetryPolicy(List<Duration> pauses, double jitter, Duration patience) {

    RetryPolicy {
        pauses = List.copyOf(pauses);
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter: " + jitter + " (expected: 0..1)");
        }
    }

    /**
     * The pause after attempt number {@code tries}; empty if there is to be no other attempt.
     *
     * @param asked what the receiver asked for
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int tries, @Nullable Duration asked, double chance) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        var base = pauses.get(tries - 1);
        var own = base.plusMillis(Math.round(base.toMillis() * jitter * chance));
        var wanted = asked == null || asked.compareTo(patience) < 0 ? asked : patience;
        return Optional.of(wanted == null || wanted.compareTo(own) < 0 ? own : wanted);
    }
}
