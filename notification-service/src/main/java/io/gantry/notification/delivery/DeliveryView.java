package io.gantry.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as callers see it. */
public record DeliveryView(
        UUID id,
        UUID alertId,
        String event,
        long revision,
        String unit,
        Channel channel,
        Delivery.State state,
        Instant createdAt,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.alertId(),
                delivery.event(),
                delivery.revision(),
                delivery.unit(),
                delivery.channel(),
                delivery.state(),
                delivery.createdAt(),
                delivery.attempts(),
                delivery.state() == Delivery.State.SENDING ? null : delivery.dueAt());
    }
}
