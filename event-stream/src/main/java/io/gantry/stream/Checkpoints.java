package io.gantry.stream;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a projection has come, kept in the store that holds the projection. The consumer reads on from here and not
 * from the group's committed offsets; so a store that lost its last writes, or was deleted, heals by replay.
 */
public interface Checkpoints {

    /** Next offset to read, for every partition that has been read before. */
    Map<TopicPartition, Long> load();

    /** Saves where the given partitions are to be read on. Call it after what was read is saved. */
    void save(Map<TopicPartition, Long> next);
}
