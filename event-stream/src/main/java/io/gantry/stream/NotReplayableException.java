package io.gantry.stream;

/** A dead letter is not taken in again. */
public final class NotReplayableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What keeps it from being taken in again. */
    public enum Why {
        /** There is no such record, or the service has set none aside that lies there. */
        NO_SUCH_LETTER,

        /** The order of such events matters: it would come in after its successors. */
        ORDER_MATTERS,

        /** This version does not understand the record, or does not believe it; the message says why. */
        NOT_UNDERSTOOD
    }

    NotReplayableException(Why why, Position position) {
        super(position + ": " + why);
        this.why = why;
    }

    NotReplayableException(RuntimeException notUnderstood) {
        super(notUnderstood.getMessage(), notUnderstood);
        this.why = Why.NOT_UNDERSTOOD;
    }

    public Why why() {
        return why;
    }

    /** The reason in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
