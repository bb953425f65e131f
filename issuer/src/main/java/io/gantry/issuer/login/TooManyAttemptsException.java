package io.gantry.issuer.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts to log in failed; the next is accepted after a pause. */
public final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyAttemptsException(Duration pause) {
        super("too many attempts have failed");
        this.pause = pause;
    }

    /** The pause in whole seconds, rounded up. */
    public long pauseSeconds() {
        return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
