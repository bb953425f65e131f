package io.gantry.console.live;

final class TooManyClientsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyClientsException(int maxClients) {
        super("all " + maxClients + " places for live updates are taken");
    }
}
