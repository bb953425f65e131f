package io.gantry.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. It runs on from where it was moved to, or stands there but for a millisecond a reading. */
public final class MovableClock implements InstantSource {

    private final boolean running;
    private Instant standing = Instant.EPOCH;
    private Duration ahead = Duration.ZERO;

    private MovableClock(boolean running) {
        this.running = running;
    }

    /** The system's time, until it is moved. */
    public static MovableClock running() {
        return new MovableClock(true);
    }

    /** Stands at {@code time}. Each reading is a millisecond later than the one before, so that readings differ. */
    public static MovableClock standingAt(Instant time) {
        var clock = new MovableClock(false);
        clock.moveTo(time);
        return clock;
    }

    @Override
    public synchronized Instant instant() {
        if (running) {
            return Instant.now().plus(ahead);
        }
        standing = standing.plusMillis(1);
        return standing;
    }

    /** Moves the clock by {@code by}, back if it is negative. */
    public synchronized void moveBy(Duration by) {
        ahead = ahead.plus(by);
        standing = standing.plus(by);
    }

    public synchronized void moveTo(Instant time) {
        ahead = Duration.between(Instant.now(), time);
        standing = time;
    }
}
