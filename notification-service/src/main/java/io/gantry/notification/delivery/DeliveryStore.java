package io.gantry.notification.delivery;

import io.gantry.access.Scope;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where deliveries are kept. */
interface DeliveryStore {

    /**
     * Keeps new deliveries, unless they are kept already, and saves others, each of which was changed once, unless somebody
     * else has changed it since it was read. One that has just been settled waits from now on to be published.
     *
     * @return ids of those that are not saved for that reason
     */
    Set<UUID> save(List<Delivery> fresh, List<Delivery> changed);

    /** Saves a delivery that was changed once; whether it is saved. */
    default boolean save(Delivery changed) {
        return save(List.of(), List.of(changed)).isEmpty();
    }

    /** Takes over how deliveries ended, as the log says; what is known already changes nothing. */
    void settle(Collection<DeliverySettled> events);

    /** Deliveries that something is to be done about by {@code now}, except of {@code busy} queues; the longest due first. */
    List<Delivery> due(Instant now, Collection<String> busy, int limit);

    /** Deliveries that {@code holder} is to send, whether or not their lease has run out, except of {@code busy} queues. */
    List<Delivery> heldBy(String holder, Collection<String> busy);

    /** Deliveries that {@code search} is about, newest first. */
    List<Delivery> search(Search search, int limit);

    /** How many there are in each state. */
    Map<String, Long> countByState();

    /**
     * What a reader is looking for; null stands for any.
     *
     * @param scope it goes to one of these units
     */
    record Search(
            Scope scope,
            @Nullable UUID id,
            @Nullable UUID alertId,
            @Nullable State state,
            @Nullable String unit,
            @Nullable DeliveryCursor after) {

        static Search byId(UUID id, Scope scope) {
            return new Search(scope, id, null, null, null, null);
        }

        static Search byAlert(UUID alertId, Scope scope) {
            return new Search(scope, null, alertId, null, null, null);
        }
    }

    /** A place in the list, newest first. */
    record DeliveryCursor(Instant createdAt, UUID id) {}
}
