package io.gantry.standalone.run;

import java.time.Duration;

/**
 * When to start a part again that has ended by itself.
 *
 * @param failures how often in a row it has ended soon after its start
 */
record RestartPolicy(int failures) {

    static final RestartPolicy FRESH = new RestartPolicy(0);

    private static final int FIRST_START_ATTEMPTS = 6;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 16;

    RestartPolicy afterRunOf(Duration lived) {
        return new RestartPolicy(lived.compareTo(LONG_ENOUGH) >= 0 ? 1 : failures + 1);
    }

    /**
     * Whether to give up. A part that has been ready once is tried for ever: what keeps it from running, a full disk for
     * instance, may end without anybody starting Gantry again.
     */
    boolean givesUp(boolean hasBeenReady) {
        return !hasBeenReady && failures >= FIRST_START_ATTEMPTS;
    }

    /** How long to wait before the next start. */
    Duration pause() {
        int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        return Duration.ofMillis(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << doublings));
    }
}
