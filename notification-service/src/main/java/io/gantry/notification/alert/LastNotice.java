package io.gantry.notification.alert;

import io.gantry.event.Alert;
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
 * @param standing how many delays stood when they were last told that there are so many, or more
 */
record LastNotice(int rank, Instant at, @Nullable Instant backAt, int standing) {

    /** They are told of an alert for the first time. */
    static LastNotice of(Alert alert, Instant now) {
        return new LastNotice(alert.delay().level().rank(), now, null, alert.standing());
    }

    LastNotice worse(Alert alert, Instant now) {
        return new LastNotice(alert.delay().level().rank(), now, backAt, alert.standing());
    }

    LastNotice back(Alert alert, Instant now) {
        return new LastNotice(alert.delay().level().rank(), now, now, alert.standing());
    }

    /** Until when it is not told that the delay is worse; null if it is told at once. */
    @Nullable
    Instant worseQuietUntil(int higher, Instant now, Duration window) {
        return higher > rank ? null : endOf(at, now, window);
    }

    /**
     * Until when it is not told that so many delays stand; null if that is told at once, or not at all.
     *
     * @param added whether they have become more
     */
    @Nullable
    Instant standingQuietUntil(int many, boolean added, Instant now, Duration window) {
        return added || many > standing ? endOf(at, now, window) : null;
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
