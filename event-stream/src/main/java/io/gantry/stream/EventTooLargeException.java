package io.gantry.stream;

/** An event that no record may hold. It is a fault of the code that made the event: what is large goes out in parts. */
public final class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLargeException(String type, String subject, int size) {
        super(type + " of " + subject + " has " + size + " bytes (expected: at most " + EventCodec.LARGEST_EVENT + ")");
    }
}
