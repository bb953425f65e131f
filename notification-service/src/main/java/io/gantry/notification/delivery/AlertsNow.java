package io.gantry.notification.delivery;

import java.util.Optional;
import java.util.UUID;

/** Tells how alerts stand, so that what is overtaken is not sent. */
public interface AlertsNow {

    /** The alert at this moment; empty if there is none of that id. */
    Optional<AlertNow> find(UUID alertId);
}
