package io.gantry.project.register;

/** Somebody else has changed the entry since the client read it. */
public final class StaleRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long present;

    StaleRevisionException(String given, long present) {
        super("If-Match: " + given + " (expected: " + IfMatch.tagOf(present) + ", the present revision)");
        this.present = present;
    }

    public long present() {
        return present;
    }
}
