package io.gantry.stream;

/**
 * The broker has not confirmed an event in time. Whether the event is in the log is unknown; publishing it again under
 * the same id is safe.
 */
public final class NotConfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotConfirmedException(int missing, int all) {
        super("not confirmed by the broker in time: " + missing + " of " + all + " events");
    }
}
