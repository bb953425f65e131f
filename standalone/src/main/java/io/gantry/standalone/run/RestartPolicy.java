package io.gantry.standalone.run;

import java.time.Duration;

/**
 * When to start again what has ended by itself.
 *
 * @param failures how often in a row it has ended soon after its start
 */
record RestartPolicy(int failures) {

    static final RestartPolicy FRESH = new RestartPolicy(0);

    private static final int PATIENCE = 6;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    RestartPolicy afterRunOf(Duration lived) {
        return new RestartPolicy(lived.compareTo(LONG_ENOUGH) >= 0 ? 1 : failures + 1);
    }

    boolean isHopeless() {
        return failures >= PATIENCE;
    }

    Duration pause() {
        return Duration.ofMillis(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.max(0, failures - 1)));
    }
}
