package io.gantry.http.revision;

/** A change came without If-Match; answered with 428. */
public final class RevisionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RevisionRequiredException() {
        super("no If-Match header (expected: the ETag of the revision that the change is based on)");
    }
}
