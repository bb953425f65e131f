package io.gantry.project.register;

/** A change came without saying which revision it is based on. */
public final class RevisionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RevisionRequiredException() {
        super("no If-Match header (expected: the ETag of the revision that the change is based on)");
    }
}
