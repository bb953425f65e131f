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
import java.util.LinkedHashSet;
import java.util.List;

/** The units that are told of an alert event, by code. */
final class Audience implements AlertEvent.Cases<List<String>> {

    private static final Audience INSTANCE = new Audience();

    private Audience() {}

    static List<String> of(AlertEvent event) {
        return event.match(INSTANCE);
    }

    @Override
    public List<String> on(AlertTriggered event) {
        return event.alert().recipients();
    }

    // Other figures call on nobody; the inbox and the pages show them.
    @Override
    public List<String> on(AlertChanged event) {
        return List.of();
    }

    @Override
    public List<String> on(AlertAcknowledged event) {
        return event.alert().recipients();
    }

    @Override
    public List<String> on(AlertNoted event) {
        return event.alert().recipients();
    }

    /** Only the unit that is called on now; the others have been told. */
    @Override
    public List<String> on(AlertEscalated event) {
        var told = event.alert().recipients();
        return told.subList(Math.max(0, told.size() - 1), told.size());
    }

    @Override
    public List<String> on(AlertReminded event) {
        return event.alert().recipients();
    }

    /** The unit that is responsible now, and the one that is relieved. */
    @Override
    public List<String> on(AlertReassigned event) {
        var told = new LinkedHashSet<>(event.alert().recipients());
        told.add(event.from());
        return List.copyOf(told);
    }

    @Override
    public List<String> on(AlertReopened event) {
        return event.alert().recipients();
    }

    @Override
    public List<String> on(AlertResolved event) {
        return event.alert().recipients();
    }
}
