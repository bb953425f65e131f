package io.gantry.console.session;

/** A session's login does not count any more. */
final class SessionEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionEndedException(String why) {
        super(why);
    }
}
