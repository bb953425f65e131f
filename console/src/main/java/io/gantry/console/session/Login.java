package io.gantry.console.session;

import io.gantry.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The login of whoever has sent a request. It ends when its session does: by logout, by time, or at its provider. */
public final class Login {

    private static final String ATTRIBUTE = Login.class.getName();

    private final String session;
    private final LoginEnds ends;
    private final UnaryOperator<Caller> seen;
    private LoginFacts facts;

    /**
     * @param session the name under which its session is stored
     * @param seen who has logged in, as far as it counts from where the request comes
     */
    Login(String session, LoginFacts facts, LoginEnds ends, UnaryOperator<Caller> seen) {
        this.session = session;
        this.facts = facts;
        this.ends = ends;
        this.seen = seen;
    }

    /** The login of whoever has sent {@code request}. */
    public static Optional<Login> of(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable Login) request.getAttribute(ATTRIBUTE));
    }

    /** Who has logged in, as the latest access token says, with the roles that count from where the request comes. */
    public Caller caller() {
        return seen.apply(facts.caller());
    }

    /** Has something done at the end, as soon as this console learns of it: within seconds, if another has ended it. */
    public void atEnd(Runnable task) {
        ends.add(session, task);
    }

    /** Leaves undone what was to be done at the end. */
    public void forget(Runnable task) {
        ends.remove(session, task);
    }

    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The name under which its session is stored. */
    String session() {
        return session;
    }

    Instant since() {
        return facts.since();
    }

    LoginFacts facts() {
        return facts;
    }

    /** Takes over what a renewed token says. */
    void becomes(LoginFacts now) {
        facts = now;
    }
}
