package io.gantry.console.session;

import io.gantry.console.store.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;

/** Looks for sessions that another console has ended, and deletes those that time has. */
final class SessionCare {

    static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration CLEANED_EVERY = Duration.ofMinutes(2);

    private final Sessions sessions;
    private final LoginEnds ends;
    private final InstantSource clock;
    private Instant cleaned = Instant.EPOCH;

    SessionCare(Sessions sessions, LoginEnds ends, InstantSource clock) {
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
    }

    void round() {
        var now = clock.instant();
        if (!now.isBefore(cleaned.plus(CLEANED_EVERY))) {
            sessions.deleteEnded(now);
            cleaned = now;
        }
        closeEnded();
    }

    /** Does what is to be done at the end of sessions that are no longer there. */
    void closeEnded() {
        var gone = new HashSet<>(ends.awaited());
        if (!gone.isEmpty()) {
            gone.removeAll(sessions.present(gone));
            gone.forEach(ends::end);
        }
    }
}
