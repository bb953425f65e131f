package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of the messages that alerts gave rise to. Published by notification-service; no addresses, no texts. */
public sealed interface DeliveryEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.DELIVERY_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(DeliverySettled event);
    }

    /**
     * A delivery has ended: the receiver has it, or it was given up or skipped. After a replay it is not sent again.
     *
     * @param revision counts how often this delivery has been settled; more than once if it was retried by hand
     * @param deliveryId derived from the alert event, the unit and the channel
     * @param unit code of the unit that the message was for
     * @param channel type of the channel, e.g. {@code webhook}; open
     * @param state {@code DELIVERED}, {@code FAILED} or {@code SKIPPED}; open
     * @param outcome of the last attempt or why none was made, e.g. {@code server-error}; open
     * @param attempts how many were made
     */
    @JsonTypeName("delivery-settled")
    record DeliverySettled(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            UUID alertId,
            UUID deliveryId,
            String unit,
            String channel,
            String state,
            String outcome,
            int attempts)
            implements DeliveryEvent {
        public DeliverySettled {
            units = List.copyOf(units);
        }

        @Override
        public String subject() {
            return projectId;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
