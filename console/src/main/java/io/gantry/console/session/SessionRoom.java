package io.gantry.console.session;

import io.gantry.console.store.Sessions;
import io.gantry.console.store.StoredSession;
import java.time.Instant;
import java.util.Comparator;

/** Room for the sessions of an account: where a login is one too many, the oldest ends. */
record SessionRoom(Sessions store, LoginEnds ends, int most) {

    private static final Comparator<StoredSession> LATEST_FIRST =
            Comparator.comparing((StoredSession session) -> since(session)).reversed();

    /** Makes room for one more. */
    void makeFor(String account) {
        store.of(account).stream().sorted(LATEST_FIRST).skip(most - 1L).forEach(session -> {
            store.delete(account, session.name());
            ends.end(session.name());
        });
    }

    private static Instant since(StoredSession session) {
        var origin = session.origin();
        return origin == null ? session.created() : origin.since();
    }
}
