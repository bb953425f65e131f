package io.gantry.project.chain;

import io.gantry.event.Topics;
import io.gantry.stream.PartitionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** The partitions of the trail that this instance projects, and whose chains it therefore signs. */
final class OwnedPartitions implements PartitionState {

    private final Set<Integer> owned = new TreeSet<>();

    synchronized List<Integer> now() {
        return List.copyOf(owned);
    }

    @Override
    public synchronized void assigned(Map<TopicPartition, Long> positions) {
        owned.clear();
        positions.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.AUDIT_EVENTS))
                .forEach(partition -> owned.add(partition.partition()));
    }

    @Override
    public synchronized void revoked(Set<TopicPartition> partitions) {
        partitions.stream()
                .filter(partition -> partition.topic().equals(Topics.AUDIT_EVENTS))
                .forEach(partition -> owned.remove(partition.partition()));
    }
}
