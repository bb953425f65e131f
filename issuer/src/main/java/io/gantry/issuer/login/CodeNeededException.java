package io.gantry.issuer.login;

import org.springframework.security.core.AuthenticationException;

/** The password was right; a code of the second factor is needed, or was wrong. */
final class CodeNeededException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final PendingLogin pending;
    private final boolean wrong;

    CodeNeededException(PendingLogin pending, boolean wrong) {
        super("a code is needed");
        this.pending = pending;
        this.wrong = wrong;
    }

    PendingLogin pending() {
        return pending;
    }

    /** Whether one was given. */
    boolean isWrong() {
        return wrong;
    }
}
