package io.gantry.console.live;

import io.gantry.problem.Phrase;

final class TooManyClientsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase reason;

    TooManyClientsException(Phrase reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Phrase reason() {
        return reason;
    }
}
