package io.gantry.stream;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What a service keeps in memory of the partitions that its consumer owns. Both methods are called by the consumer's
 * thread, between two batches.
 */
public interface PartitionState {

    /**
     * Says which partitions the consumer owns from now on; those that it had before are revoked. Where it throws it is called
     * again, and no record is read before it has returned.
     *
     * @param positions where each is read on: its checkpoint, or 0 where there is none
     */
    void assigned(Map<TopicPartition, Long> positions);

    /** Says that another may own {@code partitions} from now on. What waits to be written is to be written now. */
    void revoked(Set<TopicPartition> partitions);
}
