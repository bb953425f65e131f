package io.gantry.notification.delivery;

import io.gantry.event.Names;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as callers see it.
 *
 * @param event type of the alert event that it is about
 * @param unitNames in lists for those who know units by nothing else; absent where a unit is not known
 * @param channel type of the channel
 * @param channelId identity of the channel within the unit
 */
public record DeliveryView(
        UUID id,
        UUID alertId,
        String event,
        long revision,
        String unit,
        @Nullable Names unitNames,
        String channel,
        String channelId,
        Delivery.State state,
        Instant createdAt,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt) {

    /** What told {@code unit} of an event in-app: being recorded is being delivered. */
    public static DeliveryView inApp(UUID event, UUID alert, String type, long revision, String unit, Instant at) {
        return new DeliveryView(
                Delivery.idOf(event, unit, Delivery.IN_APP),
                alert,
                type,
                revision,
                unit,
                null,
                Delivery.IN_APP,
                Delivery.IN_APP,
                Delivery.State.DELIVERED,
                at,
                List.of(),
                null);
    }

    static DeliveryView of(Delivery delivery, @Nullable Names unitNames) {
        return new DeliveryView(
                delivery.id(),
                delivery.alertId(),
                delivery.type(),
                delivery.revision(),
                delivery.unit(),
                unitNames,
                delivery.channel(),
                delivery.channelId(),
                delivery.state(),
                delivery.createdAt(),
                delivery.attempts(),
                delivery.state() == Delivery.State.SENDING ? null : delivery.dueAt());
    }
}
