package io.gantry.http.revision;

/** The resource was changed after the client had read it; answered with 412 and the present ETag. */
public final class StaleRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String given;
    private final long present;

    StaleRevisionException(String given, long present) {
        super("If-Match: " + given + " (expected: " + IfMatch.tagOf(present) + ", the present revision)");
        this.given = given;
        this.present = present;
    }

    /** The revisions on which the change is based. */
    String given() {
        return given;
    }

    /** The revision that the resource has now. */
    public long present() {
        return present;
    }
}
