package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassessed;
import io.gantry.event.Severity;
import java.util.List;

/** Who is told of an alert event. */
final class Audience {

    private Audience() {}

    /** Codes of the units that are to be told. */
    static List<String> of(AlertEvent event) {
        var told = event.alert().recipients();
        if (event instanceof AlertEscalated) {
            return told.subList(Math.max(0, told.size() - 1), told.size());
        }
        // That a delay is less bad than it was calls nobody; the alert shows it.
        if (event instanceof AlertReassessed && event.alert().delay().severity() == Severity.WARNING) {
            return List.of();
        }
        return told;
    }
}
