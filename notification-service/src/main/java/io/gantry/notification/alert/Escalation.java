package io.gantry.notification.alert;

import io.gantry.notification.unit.UnitStore;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Takes what is due one level up. Any instance may; where two want to, one is late and does nothing. */
final class Escalation {

    private static final int CLAIM = 50;

    private final AlertStore store;
    private final UnitStore units;
    private final AlertProperties properties;
    private final AlertMeters meters;
    private final InstantSource clock;
    private final Runnable relay;

    Escalation(
            AlertStore store,
            UnitStore units,
            AlertProperties properties,
            AlertMeters meters,
            InstantSource clock,
            Runnable relay) {
        this.store = store;
        this.units = units;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.relay = relay;
    }

    /** Escalates all alerts that are due. */
    void run() {
        List<AlertCase> due;
        do {
            due = store.due(clock.instant(), CLAIM);
            escalate(due);
        } while (due.size() == CLAIM);
    }

    private void escalate(List<AlertCase> due) {
        if (due.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = units.find(due.stream().map(AlertCase::lastRecipient).collect(Collectors.toSet()));
        for (var alert : due) {
            var next = alert.escalate(last.get(alert.lastRecipient()), now, properties.lookAgainAfter());
            if (next != alert && store.save(List.of(next)) && next.revision() > alert.revision()) {
                meters.escalated();
                relay.run();
            }
        }
    }
}
