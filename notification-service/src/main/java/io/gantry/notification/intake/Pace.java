package io.gantry.notification.intake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets what comes in quick succession gather, so that it is handled together. What comes alone is handled at once, and so is
 * what has gathered already.
 */
final class Pace {

    private static final Duration STEP = Duration.ofMillis(125);
    private static final int MANY = 200;

    private Pace() {}

    /** Rests until a step has passed since {@code start}, by {@link System#nanoTime()}, unless {@code handled} are many. */
    static void rest(long start, int handled) {
        if (handled > 0 && handled < MANY) {
            LockSupport.parkNanos(start + STEP.toNanos() - System.nanoTime());
        }
    }
}
