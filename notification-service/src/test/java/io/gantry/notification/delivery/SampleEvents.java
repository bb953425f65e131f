package io.gantry.notification.delivery;

import static io.gantry.notification.Samples.T0;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gantry.event.Actor;
import io.gantry.event.Alert;
import io.gantry.event.Alert.State;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassessed;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.Delay;
import io.gantry.notification.Samples;
import java.util.List;
import java.util.UUID;

/** Alert events to test with. */
final class SampleEvents {

    private SampleEvents() {}

    static AlertTriggered triggered(String project, String unit) {
        var alert = new Alert(Samples.delay(project, unit), State.TRIGGERED, 0, List.of(unit), T0, null);
        return new AlertTriggered(id(alert, 1), T0, 1, alert);
    }

    static AlertReassessed reassessed(Delay delay, List<String> told) {
        var alert = new Alert(delay, State.TRIGGERED, told.size() - 1, told, T0, null);
        return new AlertReassessed(id(alert, 2), T0, 2, alert);
    }

    static AlertEscalated escalated(Delay delay, List<String> told) {
        var alert = new Alert(delay, State.TRIGGERED, told.size() - 1, told, T0, null);
        return new AlertEscalated(id(alert, 3), T0, 3, alert);
    }

    static AlertAcknowledged acknowledged(Delay delay, List<String> told, String by) {
        var alert = new Alert(delay, State.ACKNOWLEDGED, told.size() - 1, told, T0, by);
        return new AlertAcknowledged(id(alert, 4), T0, 4, alert, null, new Actor("a", by, null));
    }

    static AlertResolved resolved(Delay delay, List<String> told) {
        var alert = new Alert(delay, State.RESOLVED, told.size() - 1, told, T0, null);
        return new AlertResolved(id(alert, 5), T0, 5, alert);
    }

    private static UUID id(Alert alert, long revision) {
        return UUID.nameUUIDFromBytes((alert.delay().id() + "/" + revision).getBytes(UTF_8));
    }
}
