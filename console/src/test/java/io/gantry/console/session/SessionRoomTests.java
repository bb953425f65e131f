package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.store.LoginOrigin;
import io.gantry.console.store.MongoSessions;
import io.gantry.console.store.StoredSession;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SessionRoomTests {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final MongoSessions store = new MongoSessions(TestStore.EMBEDDED.emptyDatabase());
    private final LoginEnds ends = new LoginEnds();

    @Test
    void oneLoginTooManyEndsTheOldestOfItsAccountAndNoOther() {
        var ended = new ArrayList<String>();
        insert("middle", "li.na", 2);
        insert("oldest", "li.na", 1);
        insert("latest", "li.na", 3);
        insert("foreign", "wang.lei", 0);
        ends.add("oldest", () -> ended.add("oldest"));

        new SessionRoom(store, ends, 3).makeFor("li.na");

        assertThat(store.of("li.na")).extracting(StoredSession::name).containsExactlyInAnyOrder("middle", "latest");
        assertThat(store.of("wang.lei")).hasSize(1);
        assertThat(ended).containsExactly("oldest");
    }

    private void insert(String name, String account, int minute) {
        var since = NOW.plus(Duration.ofMinutes(minute));
        var origin = new LoginOrigin(account, since, null, null, "127.0.0.1", "a browser");
        store.insert(new StoredSession(name, NOW, since, Duration.ofMinutes(30), 0, origin, new byte[] {1}));
    }
}
