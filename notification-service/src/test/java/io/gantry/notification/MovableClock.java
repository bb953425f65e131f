package io.gantry.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's time, until it is moved on. */
public final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void moveOn(Duration by) {
        ahead = ahead.plus(by);
    }
}
