package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.notification.delivery.AlertsNow.AlertNow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The alerts that the log has told of lately, as its last events say. */
final class HeardAlerts {

    private static final int MOST = 2_000;

    private final Map<UUID, AlertNow> heard = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, AlertNow> eldest) {
            return size() > MOST;
        }
    };

    /** Takes an event in. Returns whether it says something new. */
    synchronized boolean hear(AlertEvent event) {
        var known = heard.get(event.alert().id());
        if (known != null && known.revision() >= event.revision()) {
            return false;
        }
        heard.put(event.alert().id(), new AlertNow(event.alert(), event.revision()));
        return true;
    }

    synchronized Optional<AlertNow> find(UUID alertId) {
        return Optional.ofNullable(heard.get(alertId));
    }
}
