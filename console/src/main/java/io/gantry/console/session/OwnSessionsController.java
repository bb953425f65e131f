package io.gantry.console.session;

import io.gantry.console.store.LoginOrigin;
import io.gantry.console.store.Sessions;
import io.gantry.console.store.StoredSession;
import io.gantry.console.trail.AuditTrail;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows people where they are logged in, and lets them end that. */
@RestController
@RequestMapping("/api/console/sessions")
class OwnSessionsController {

    private static final Phrase SESSION = new Phrase("own-session", "the id of one of your sessions", "您的某个会话的 id");

    private final Sessions sessions;
    private final LoginEnds ends;
    private final LoginEnding ending;
    private final AuditTrail trail;

    OwnSessionsController(Sessions sessions, LoginEnds ends, LoginEnding ending, AuditTrail trail) {
        this.sessions = sessions;
        this.ends = ends;
        this.ending = ending;
        this.trail = trail;
    }

    /**
     * A session.
     *
     * @param id names it here, and is of no use anywhere else
     * @param lastUsedAt within a minute
     * @param current whether it is the one that asks
     */
    record OwnSession(String id, Instant begunAt, Instant lastUsedAt, String address, String agent, boolean current) {

        static OwnSession of(StoredSession stored, LoginOrigin origin, String current) {
            return new OwnSession(
                    stored.name(),
                    origin.since(),
                    stored.touched(),
                    origin.address(),
                    origin.agent(),
                    stored.name().equals(current));
        }
    }

    record Listing(List<OwnSession> items) {}

    @GetMapping
    Listing list(HttpServletRequest request) {
        var login = Login.of(request).orElseThrow();
        return new Listing(sessions.of(login.caller().account()).stream()
                .flatMap(
                        stored -> Optional.ofNullable(stored.origin())
                                .map(origin -> OwnSession.of(stored, origin, login.session()))
                                .stream())
                .sorted(Comparator.comparing(OwnSession::lastUsedAt).reversed())
                .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, HttpServletRequest request) {
        var account = Login.of(request).orElseThrow().caller().account();
        if (!sessions.delete(account, id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, Fault.of("", id, SESSION));
        }
        ends.end(id);
        trail.done(request, HttpServletResponse.SC_NO_CONTENT, "endSession");
    }

    /** Ends all sessions, the one that asks among them, and the account's personal tokens. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(HttpServletRequest request) {
        ending.end(Login.of(request).orElseThrow().caller().account(), ending.now(), null);
        trail.done(request, HttpServletResponse.SC_NO_CONTENT, "endSessions");
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        SecurityContextHolder.clearContext();
    }
}
