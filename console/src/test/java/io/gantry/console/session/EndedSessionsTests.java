package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.store.LoginOrigin;
import io.gantry.console.store.MongoSessions;
import io.gantry.console.store.Sessions;
import io.gantry.console.store.StoredSession;
import io.gantry.event.AccessEvent.LoginsEnded;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndedSessionsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Sessions sessions = new MongoSessions(TestStore.EMBEDDED.emptyDatabase());
    private final LoginEnds ends = new LoginEnds();
    private final EndedSessions ended = new EndedSessions(sessions, new SessionCare(sessions, ends, () -> NOW));

    @Test
    void endsTheSessionsOfTheAccountAndWhatGoesOnInThem() {
        var closed = new AtomicBoolean();
        var untouched = new AtomicBoolean();
        sessions.insert(session("a", "li.na", NOW));
        sessions.insert(session("b", "zhou", NOW));
        ends.add("a", () -> closed.set(true));
        ends.add("b", () -> untouched.set(true));

        ended.ended(new LoginsEnded(UUID.randomUUID(), NOW, "li.na", NOW, null));
        ended.round();

        assertThat(sessions.present(Set.of("a", "b"))).containsExactly("b");
        assertThat(closed).isTrue();
        assertThat(untouched).isFalse();
    }

    @Test
    void leavesSessionsAloneThatWereBegunSince() {
        sessions.insert(session("a", "li.na", NOW.plusMillis(1)));

        ended.ended(new LoginsEnded(UUID.randomUUID(), NOW, "li.na", NOW, null));
        ended.round();

        assertThat(sessions.present(Set.of("a"))).isNotEmpty();
    }

    private static StoredSession session(String name, String account, Instant since) {
        var origin = new LoginOrigin(account, since, null, null, "10.1.2.3", "Firefox");
        return new StoredSession(name, NOW, NOW, Duration.ofMinutes(30), 0, origin, "sealed".getBytes());
    }
}
