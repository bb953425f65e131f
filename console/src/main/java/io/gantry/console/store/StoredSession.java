package io.gantry.console.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored.
 *
 * @param name stands for its id, which only the browser has
 * @param touched when the last request of it was noted; requests within {@link #NOTED_EVERY} are not
 * @param idle how long it lives without a request
 * @param version counts what was written in place of it
 * @param origin whose login it stands for; absent before the login
 * @param sealed what is in it
 */
public record StoredSession(
        String name,
        Instant created,
        Instant touched,
        Duration idle,
        long version,
        @Nullable LoginOrigin origin,
        byte[] sealed) {

    /** Requests are noted no more often than this. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** When it ends if no further request is noted. Never earlier than it would if each were. */
    public Instant ends() {
        return touched.plus(idle).plus(NOTED_EVERY);
    }
}
