package io.gantry.notification.alert;

import java.util.UUID;

/** Another unit answers for the delay behind the alert now. */
final class RelievedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RelievedException(UUID alert) {
        super("another unit answers for alert " + alert + " now (expected: a unit among its recipients)");
    }
}
