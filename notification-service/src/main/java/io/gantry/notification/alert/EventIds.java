package io.gantry.notification.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of alert events. They are derived, so that deciding the same again is the same event. */
final class EventIds {

    private EventIds() {}

    static UUID of(UUID alert, long revision) {
        return UUID.nameUUIDFromBytes((alert + "/" + revision).getBytes(StandardCharsets.UTF_8));
    }

    static UUID next(AlertCase known) {
        return of(known.id(), known.revision() + 1);
    }
}
