package io.gantry.notification.delivery;

import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.stream.PartitionState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The deliveries whose ends this instance has stored lately, and so need not look up when the log tells of them. */
final class SettledHere implements PartitionState {

    private static final int MOST = 5_000;

    private final Map<UUID, Integer> settled = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > MOST;
        }
    };

    synchronized void stored(Collection<Delivery> ended) {
        ended.forEach(delivery -> settled.put(delivery.id(), delivery.settled()));
    }

    /** Those of {@code events} that say something of which nothing is known here. */
    synchronized List<DeliverySettled> unknown(List<DeliverySettled> events) {
        return events.stream()
                .filter(event -> settled.getOrDefault(event.deliveryId(), 0) < event.revision())
                .toList();
    }

    // A store that was lost is read from the beginning of the log, and does not have what was stored in it.
    @Override
    public synchronized void assigned(Map<TopicPartition, Long> positions) {
        settled.clear();
    }

    @Override
    public void revoked(Set<TopicPartition> partitions) {
        // What this instance has stored stays stored.
    }
}
