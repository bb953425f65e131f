package io.gantry.file;

/** A file from which nothing comes, or nothing that could be trusted. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** It is of no known format. */
        UNKNOWN_FORMAT,
        /** It looks like a known format, but is broken. */
        BROKEN,
        /** Its bytes are no text in the encoding that was asked for. */
        OTHER_ENCODING,
        /** It has no such project. */
        NO_SUCH_PROJECT,
        /** Reading it takes too long. */
        TOO_SLOW,
        /** Reading it takes too much memory. */
        TOO_MUCH_MEMORY,
        /** The process that read it ended without an answer, or with one that is none. */
        ENDED
    }
}
