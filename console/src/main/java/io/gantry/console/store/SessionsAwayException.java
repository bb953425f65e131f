package io.gantry.console.store;

/** The store of sessions does not answer. */
public final class SessionsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionsAwayException(Throwable cause) {
        super("the store of sessions does not answer", cause);
    }
}
