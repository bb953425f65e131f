package io.gantry.console.session;

import io.gantry.console.store.SessionKey;
import io.gantry.console.store.Sessions;
import io.gantry.console.store.SessionsAwayException;
import io.gantry.console.store.StoredSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;

/**
 * Gives each request its session from the store, and takes back what the request has changed. A request that changes
 * nothing writes nothing, but once a minute that it was there.
 */
final class ConsoleSessions implements SessionRepository<ConsoleSession> {

    private static final Logger log = LoggerFactory.getLogger(ConsoleSessions.class);

    private final Sessions sessions;
    private final LoginEnds ends;
    private final Duration loginWithin;
    private final InstantSource clock;

    /** @param loginWithin how long a session lives before its login: most of those that never come back are gone soon */
    ConsoleSessions(Sessions sessions, LoginEnds ends, Duration loginWithin, InstantSource clock) {
        this.sessions = sessions;
        this.ends = ends;
        this.loginWithin = loginWithin;
        this.clock = clock;
    }

    @Override
    public ConsoleSession createSession() {
        return new ConsoleSession(SessionKey.newId(), Map.of(), clock.instant(), loginWithin, null);
    }

    @Override
    public @Nullable ConsoleSession findById(String id) {
        var key = SessionKey.of(id);
        return sessions.find(key.name())
                .filter(stored -> stored.ends().isAfter(clock.instant()))
                .flatMap(stored -> key.open(stored.sealed())
                        .map(content -> new ConsoleSession(
                                id, SessionContent.read(content), stored.created(), stored.idle(), stored)))
                .orElse(null);
    }

    @Override
    public void save(ConsoleSession session) {
        var stored = session.stored();
        if (stored == null) {
            insert(session);
        } else if (!stored.name().equals(session.key().name())) {
            insert(session);
            sessions.delete(stored.name());
        } else if (session.isChanged()) {
            replace(session, stored);
        } else if (!stored.touched().plus(StoredSession.NOTED_EVERY).isAfter(clock.instant())) {
            touch(session, stored);
        }
    }

    @Override
    public void deleteById(String id) {
        var name = SessionKey.of(id).name();
        sessions.delete(name);
        ends.end(name);
    }

    private void insert(ConsoleSession session) {
        var fresh = next(session, 0);
        sessions.insert(fresh);
        session.isStoredAs(fresh);
    }

    private void replace(ConsoleSession session, StoredSession before) {
        var stored = before;
        while (true) {
            var next = next(session, stored.version() + 1);
            if (sessions.replace(next)) {
                session.isStoredAs(next);
                return;
            }
            var theirs = sessions.find(stored.name());
            if (theirs.isEmpty()) {
                // Ended meanwhile, by a logout for instance: what has ended does not come back.
                return;
            }
            stored = theirs.get();
            session.rebase(session.key()
                    .open(stored.sealed())
                    .map(SessionContent::read)
                    .orElse(Map.of()));
        }
    }

    private void touch(ConsoleSession session, StoredSession stored) {
        var now = new StoredSession(
                stored.name(),
                stored.created(),
                clock.instant(),
                stored.idle(),
                stored.version(),
                stored.origin(),
                stored.sealed());
        try {
            sessions.touch(now);
            session.isStoredAs(now);
        } catch (SessionsAwayException e) {
            // The request has been answered; the next one notes it.
            log.debug("Request not noted: {}", e.toString());
        }
    }

    private StoredSession next(ConsoleSession session, long version) {
        var key = session.key();
        @Nullable LoginFacts login = session.getAttribute(LoginFacts.ATTRIBUTE);
        return new StoredSession(
                key.name(),
                session.getCreationTime(),
                clock.instant(),
                session.getMaxInactiveInterval(),
                version,
                login == null ? null : login.origin(),
                key.seal(SessionContent.write(session.attributes())));
    }
}
