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
import java.time.Instant;
import java.util.Optional;

/** Before when an alert event is not told, so that a delay that comes and goes is told once and not each time. */
final class QuietUntil implements AlertEvent.Cases<Optional<Instant>> {

    private static final QuietUntil INSTANCE = new QuietUntil();

    private QuietUntil() {}

    /** When the event may be told at the earliest; empty if at once. */
    static Optional<Instant> of(AlertEvent event) {
        return event.match(INSTANCE);
    }

    @Override
    public Optional<Instant> on(AlertTriggered event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertChanged event) {
        return Optional.ofNullable(event.quietUntil());
    }

    @Override
    public Optional<Instant> on(AlertAcknowledged event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertNoted event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertEscalated event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertReminded event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertReassigned event) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> on(AlertReopened event) {
        return Optional.ofNullable(event.quietUntil());
    }

    @Override
    public Optional<Instant> on(AlertResolved event) {
        return Optional.ofNullable(event.quietUntil());
    }
}
