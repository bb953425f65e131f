package io.gantry.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets what comes in quick succession gather, so that it is handled together. What comes alone is handled at once, and so is
 * what has gathered already.
 */
public final class Pace {

    // Half of what one poll gives.
    private static final int MANY = 250;

    private final Duration step;

    /** @param step from the begin of handling one batch to the next, unless one of them is large */
    public Pace(Duration step) {
        this.step = step;
    }

    /** Rests until the step has passed since {@code start}, by {@link System#nanoTime()}, unless {@code handled} are many. */
    public void rest(long start, int handled) {
        if (handled > 0 && handled < MANY) {
            LockSupport.parkNanos(start + step.toNanos() - System.nanoTime());
        }
    }
}
