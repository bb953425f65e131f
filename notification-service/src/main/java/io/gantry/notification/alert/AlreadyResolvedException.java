package io.gantry.notification.alert;

import java.util.UUID;

/** There is nothing left to acknowledge: the delay behind the alert is cleared. */
final class AlreadyResolvedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyResolvedException(UUID alert) {
        super("alert " + alert + " is resolved (expected: an open alert)");
    }
}
