package io.gantry.notification.channel;

import java.time.Duration;

/**
 * Bounds of one way to reach units.
 *
 * @param atOnce receivers that are sent to at the same time
 * @param pause the least time between two messages to one receiver
 */
public record Throttle(int atOnce, Duration pause) {

    public Throttle {
        if (atOnce < 1 || atOnce > 200) {
            throw new IllegalArgumentException("atOnce: " + atOnce + " (expected: 1..200)");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("pause: " + pause + " (expected: not negative)");
        }
    }
}
