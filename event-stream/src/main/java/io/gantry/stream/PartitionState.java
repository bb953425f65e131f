package io.gantry.stream;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/**
 * What a service keeps in memory of the partitions that its consumer owns. Both methods are called by the consumer's
 * thread, between two batches.
 */
public interface PartitionState {

    /** Says that the consumer owns {@code partitions} from now on and reads them from their checkpoints. */
    void assigned(Collection<TopicPartition> partitions);

    /** Says that another may own {@code partitions} from now on. What waits to be written is to be written now. */
    void revoked(Collection<TopicPartition> partitions);
}
