package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.console.store.LoginOrigin;
import io.gantry.console.store.MongoSessions;
import io.gantry.console.store.SessionKey;
import io.gantry.testing.MovableClock;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** One store, and two consoles. */
class ConsoleSessionsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final HeldTokens TOKENS =
            new HeldTokens("access-1", NOW, NOW.plusSeconds(600), Set.of("openid"), "refresh-1");
    private static final LoginOrigin ORIGIN = new LoginOrigin("li.na", NOW, 3L, "sid-1", "10.1.2.3", "Firefox");
    private static final LoginFacts LI_NA =
            new LoginFacts(new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT)), ORIGIN, "Li Na", "id-token");

    private final MovableClock clock = MovableClock.standingAt(NOW);
    private final MongoDatabase database = TestStore.EMBEDDED.emptyDatabase();
    private final ConsoleSessions one = console();
    private final ConsoleSessions other = console();

    @Test
    void givesASessionToEveryConsole() {
        var id = loggedIn();

        var session = found(other, id);

        assertThat(session.<LoginFacts>getAttribute("login")).isEqualTo(LI_NA);
        assertThat(session.<HeldTokens>getAttribute("tokens")).isEqualTo(TOKENS);
        assertThat(session.<CsrfToken>getAttribute("csrf").getToken()).isEqualTo("guess me");
    }

    @Test
    void storesNeitherAnIdNorAToken() {
        var id = loggedIn();

        var stored =
                Objects.requireNonNull(database.getCollection("sessions").find().first());

        assertThat(stored.keySet())
                .containsExactly(
                        "_id",
                        "created",
                        "touched",
                        "idleSeconds",
                        "ends",
                        "version",
                        "sealed",
                        "account",
                        "since",
                        "address",
                        "agent",
                        "generation",
                        "sid");
        assertThat(stored.toJson()).doesNotContain(id, "access-1", "refresh-1", "id-token", "guess me");
        assertThat(new String(stored.get("sealed", Binary.class).getData())).doesNotContain("access-1", "li.na");
    }

    @Test
    void findsNothingInWhatWasStoredForAnotherSession() {
        var id = loggedIn();
        var victim = loggedIn();
        var sessions = database.getCollection("sessions");
        var mine = Objects.requireNonNull(
                sessions.find(new Document("_id", SessionKey.of(id).name())).first());
        sessions.updateOne(
                new Document("_id", SessionKey.of(victim).name()),
                new Document("$set", new Document("sealed", mine.get("sealed"))));

        assertThat(one.findById(victim)).isNull();
    }

    @Test
    void keepsOnlyWhatItKnows() {
        var session = one.createSession();
        session.setAttribute("any", new ArrayList<>());

        assertThatThrownBy(() -> one.save(session))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session attribute any: java.util.ArrayList (expected:");
    }

    @Test
    void writesNothingForARequestThatChangesNothing() {
        var id = loggedIn();
        var before = database.getCollection("sessions").find().first();
        clock.moveBy(Duration.ofSeconds(59));

        one.save(found(one, id));

        assertThat(database.getCollection("sessions").find().first()).isEqualTo(before);
    }

    @Test
    void livesOnWithItsRequestsAndEndsWithoutThem() {
        var id = loggedIn();
        for (int i = 0; i < 3; i++) {
            clock.moveBy(Duration.ofMinutes(29));
            other.save(found(other, id));
        }

        clock.moveBy(Duration.ofMinutes(30));
        assertThat(one.findById(id)).isNotNull();
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(one.findById(id)).isNull();
    }

    @Test
    void losesNothingThatTwoConsolesChangeAtTheSameTime() {
        var id = loggedIn();
        var here = found(one, id);
        var there = found(other, id);
        var renewed = new HeldTokens("access-2", NOW, NOW.plusSeconds(900), Set.of(), "refresh-2");

        there.setAttribute("tokens", renewed);
        other.save(there);
        here.removeAttribute("csrf");
        one.save(here);

        var session = found(other, id);
        assertThat(session.<HeldTokens>getAttribute("tokens")).isEqualTo(renewed);
        assertThat(session.getAttributeNames()).containsExactlyInAnyOrder("login", "tokens");
    }

    @Test
    void staysEndedWhateverIsStillUnderWay() {
        var id = loggedIn();
        var here = found(one, id);

        other.deleteById(id);
        here.removeAttribute("csrf");
        one.save(here);

        assertThat(other.findById(id)).isNull();
    }

    @Test
    void isFoundUnderItsNewIdOnly() {
        var before = loggedIn();
        var session = found(one, before);

        var after = session.changeSessionId();
        one.save(session);

        assertThat(other.findById(before)).isNull();
        assertThat(found(other, after).<LoginFacts>getAttribute("login")).isEqualTo(LI_NA);
    }

    private String loggedIn() {
        var session = one.createSession();
        session.setAttribute("csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "guess me"));
        session.setAttribute("login", LI_NA);
        session.setAttribute("tokens", TOKENS);
        session.setMaxInactiveInterval(Duration.ofMinutes(30));
        one.save(session);
        return session.getId();
    }

    private static ConsoleSession found(ConsoleSessions console, String id) {
        return Objects.requireNonNull(console.findById(id));
    }

    private ConsoleSessions console() {
        return new ConsoleSessions(new MongoSessions(database), new LoginEnds(), Duration.ofMinutes(10), clock);
    }
}
