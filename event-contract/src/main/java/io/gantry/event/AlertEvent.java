package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of alerts. Published by notification-service; {@link #alert()} is the alert as of this event. */
public sealed interface AlertEvent extends Event {

    Alert alert();

    @Override
    default String subject() {
        return alert().delay().projectId();
    }

    /** A delay has raised an alert; its responsible unit is told. */
    @JsonTypeName("alert-triggered")
    record AlertTriggered(UUID id, Instant time, long revision, Alert alert) implements AlertEvent {}

    /** The delay behind an alert has become more or less severe. */
    @JsonTypeName("alert-reassessed")
    record AlertReassessed(UUID id, Instant time, long revision, Alert alert) implements AlertEvent {}

    /**
     * Somebody has taken an alert on.
     *
     * @param by who; absent in events from before there were accounts, where {@link Alert#acknowledgedBy()} is all there is
     */
    @JsonTypeName("alert-acknowledged")
    record AlertAcknowledged(
            UUID id,
            Instant time,
            long revision,
            Alert alert,
            @Nullable String note,
            @Nullable Actor by) implements AlertEvent {}

    /** Nobody has taken an alert on in time; the next superior is told. */
    @JsonTypeName("alert-escalated")
    record AlertEscalated(UUID id, Instant time, long revision, Alert alert) implements AlertEvent {}

    /** The delay behind an alert is cleared. */
    @JsonTypeName("alert-resolved")
    record AlertResolved(UUID id, Instant time, long revision, Alert alert) implements AlertEvent {}
}
