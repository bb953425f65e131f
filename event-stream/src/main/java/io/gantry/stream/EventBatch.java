package io.gantry.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought.
 *
 * @param records the events, in log order within each partition; poison records are left out
 * @param next where each touched partition is to be read on when this batch is done, poison included
 */
public record EventBatch(List<EventRecord> records, Map<TopicPartition, Long> next) {

    public EventBatch {
        records = List.copyOf(records);
        next = Map.copyOf(next);
    }
}
