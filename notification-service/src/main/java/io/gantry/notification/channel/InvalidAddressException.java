package io.gantry.notification.channel;

/** An address to which nothing can be sent. The message is what was expected instead. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidAddressException(String expected) {
        super(expected);
    }
}
