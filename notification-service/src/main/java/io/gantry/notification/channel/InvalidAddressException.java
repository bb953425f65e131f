package io.gantry.notification.channel;

import io.gantry.problem.Phrase;

/** An address to which nothing can be sent. The message is what was expected instead. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase expected;

    public InvalidAddressException(Phrase expected) {
        super(expected.toString());
        this.expected = expected;
    }

    /** What an address must be. */
    public Phrase expected() {
        return expected;
    }
}
