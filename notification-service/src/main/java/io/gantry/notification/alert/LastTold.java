package io.gantry.notification.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the recipients of an alert were told last, so that what comes and goes is not told each time: a figure that swings
 * around a limit would call them again with every report.
 *
 * @param rank of the delay's level when they were last told that it is there, or worse
 * @param at when that was
 * @param backAt when they were last told at once that the delay is back; null if never
 */
record LastTold(int rank, Instant at, @Nullable Instant backAt) {

    LastTold worse(int higher, Instant now) {
        return new LastTold(higher, now, backAt);
    }

    LastTold back(int as, Instant now) {
        return new LastTold(as, now, now);
    }

    /** Until when it is not told that the delay is worse; null if it is told at once. */
    @Nullable
    Instant worseQuietUntil(int higher, Instant now, Duration window) {
        return higher > rank ? null : endOf(at, now, window);
    }

    /** Until when it is not told that the delay is back; null if it is told at once. */
    @Nullable
    Instant backQuietUntil(int as, Instant now, Duration window) {
        return as > rank ? null : goneQuietUntil(now, window);
    }

    /** Until when it is not told that the delay is cleared; null if it is told at once. */
    @Nullable
    Instant goneQuietUntil(Instant now, Duration window) {
        return backAt == null ? null : endOf(backAt, now, window);
    }

    // A time that has not come is of a clock that was ahead, and counts for nothing.
    private static @Nullable Instant endOf(Instant from, Instant now, Duration window) {
        var end = from.plus(window);
        return now.isBefore(from) || !now.isBefore(end) ? null : end;
    }
}
