package io.gantry.console.session;

import io.gantry.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A login, as its session keeps it. It ends when the session does: by logout, by time, or when another takes its place. */
public final class Login implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = Login.class.getName();

    private final Instant since;
    private final ReentrantLock tokens = new ReentrantLock();
    private final Set<Runnable> atEnd = new HashSet<>();
    private volatile Caller caller;
    private boolean ended;

    Login(Caller caller, Instant since) {
        this.caller = caller;
        this.since = since;
    }

    /** The login of whoever has sent {@code request}. */
    public static Optional<Login> of(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable Login) request.getAttribute(ATTRIBUTE));
    }

    /** Who has logged in, as the latest access token says. */
    public Caller caller() {
        return caller;
    }

    /**
     * Has something done at the end.
     *
     * @param most how much there may be to do
     * @return false if there is that much to do, or the login has ended
     */
    public synchronized boolean atEnd(Runnable task, int most) {
        return !ended && atEnd.size() < most && atEnd.add(task);
    }

    /** Leaves undone what was to be done at the end. */
    public synchronized void forget(Runnable task) {
        atEnd.remove(task);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        tasks().forEach(Runnable::run);
    }

    static @Nullable Login of(@Nullable HttpSession session) {
        return session == null ? null : (Login) session.getAttribute(ATTRIBUTE);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Instant since() {
        return since;
    }

    void becomes(Caller now) {
        caller = now;
    }

    /** Of requests at one time only one looks after the tokens. */
    ReentrantLock tokens() {
        return tokens;
    }

    private synchronized Set<Runnable> tasks() {
        ended = true;
        var tasks = Set.copyOf(atEnd);
        atEnd.clear();
        return tasks;
    }
}
