package io.gantry.console.session;

import io.gantry.access.token.LoginsEndedListener;
import io.gantry.console.store.Sessions;
import io.gantry.event.AccessEvent.LoginsEnded;
import io.gantry.stream.Poller;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the sessions of logins that have ended. Each console does so for all, for nobody knows which of them lives; the
 * second finds nothing left.
 */
final class EndedSessions implements LoginsEndedListener, SmartLifecycle {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Map<String, LoginsEnded> waiting = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final SessionCare care;
    private final Poller poller = new Poller("ended-sessions", RETRY, this::round);

    EndedSessions(Sessions sessions, SessionCare care) {
        this.sessions = sessions;
        this.care = care;
    }

    @Override
    public void ended(LoginsEnded event) {
        waiting.merge(event.account(), event, (before, now) -> now.time().isBefore(before.time()) ? before : now);
        poller.wake();
    }

    void round() {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.forEach((account, event) -> {
            sessions.deleteLogins(account, event.before(), event.generation());
            waiting.remove(account, event);
        });
        care.closeEnded();
    }

    @Override
    public void start() {
        poller.start();
    }

    @Override
    public void stop() {
        poller.stop();
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }
}
