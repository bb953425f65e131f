package io.gantry.console.live;

final class TooManyClientsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyClientsException(String message) {
        super(message);
    }
}
