package io.gantry.notification.delivery;

import io.gantry.event.Alert;
import java.util.Optional;
import java.util.UUID;

/** Tells how alerts stand, so that what is overtaken is not sent. */
public interface AlertsNow {

    /** The alert at this moment; empty if there is none of that id. */
    Optional<AlertNow> find(UUID alertId);

    /**
     * An alert as it stands at this moment.
     *
     * @param revision of its last event
     */
    record AlertNow(Alert alert, long revision) {}
}
