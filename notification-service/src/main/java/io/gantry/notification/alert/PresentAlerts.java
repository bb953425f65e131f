package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.notification.delivery.AlertsNow;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells delivery how an alert stands just before it sends. */
final class PresentAlerts implements AlertsNow {

    private final AlertStore store;

    PresentAlerts(AlertStore store) {
        this.store = store;
    }

    @Override
    public Optional<AlertNow> find(UUID alertId) {
        var found = store.find(Set.of(alertId), Scope.EVERYTHING).get(alertId);
        return Optional.ofNullable(found).map(alert -> new AlertNow(alert.alert(), alert.revision()));
    }
}
