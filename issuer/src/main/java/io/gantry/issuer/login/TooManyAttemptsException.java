package io.gantry.issuer.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts to log in have failed; the next is heeded after a pause. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyAttemptsException(Duration pause) {
        super("too many attempts have failed");
        this.pause = pause;
    }

    /** In whole seconds, rounded up. */
    long pauseSeconds() {
        return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
