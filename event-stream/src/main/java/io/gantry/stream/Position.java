package io.gantry.stream;

import org.apache.kafka.common.TopicPartition;

/** Where a record lies in the log. */
public record Position(String topic, int partition, long offset) {

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** As logs and headers name it, such as {@code gantry.progress-events.v1-3@17}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
