package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertNoted;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReminded;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import java.util.List;
import java.util.stream.Stream;

/** The units that are told of an alert event, by code. */
public final class Audience implements AlertEvent.Cases<List<String>> {

    private static final Audience INSTANCE = new Audience();

    private Audience() {}

    public static List<String> of(AlertEvent event) {
        return event.match(INSTANCE);
    }

    @Override
    public List<String> on(AlertTriggered event) {
        return event.alert().recipients();
    }

    /**
     * All, if it has become worse, or if more delays stand than they were told of. Other figures call on nobody; the inbox
     * and the pages show them.
     */
    @Override
    public List<String> on(AlertChanged event) {
        // Where fewer stand than before, but more than was told, that is told in the place of what was to be told.
        var isTold = event.worsens() || event.adds() || event.quietUntil() != null;
        return isTold ? event.alert().recipients() : List.of();
    }

    @Override
    public List<String> on(AlertAcknowledged event) {
        return event.alert().recipients();
    }

    @Override
    public List<String> on(AlertNoted event) {
        return event.alert().recipients();
    }

    /** Only the unit whose turn it is. */
    @Override
    public List<String> on(AlertEscalated event) {
        return upTo(event).subList(event.alert().rung(), upTo(event).size());
    }

    @Override
    public List<String> on(AlertReminded event) {
        return upTo(event);
    }

    /** The unit that is responsible now, and the one that is relieved. */
    @Override
    public List<String> on(AlertReassigned event) {
        return Stream.of(event.alert().recipients().get(0), event.from())
                .distinct()
                .toList();
    }

    @Override
    public List<String> on(AlertReopened event) {
        return event.alert().recipients();
    }

    @Override
    public List<String> on(AlertResolved event) {
        return event.alert().recipients();
    }

    // After a reopening the alert starts from below again, and more were told before than are now.
    private static List<String> upTo(AlertEvent event) {
        var alert = event.alert();
        return alert.recipients()
                .subList(0, Math.min(alert.rung() + 1, alert.recipients().size()));
    }
}
