package io.gantry.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads records as they lie in the log, whoever owns their partitions, and moves no position; for one thread. */
final class RawReading implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;

    @SuppressWarnings("unchecked") // as the properties say
    RawReading(ConsumerFactory<?, ?> consumers, String client) {
        var properties = new Properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // What was set aside may be large, and all of it passes through.
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "2097152");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1048576");
        // At the end there is one more fetch under way, and closing waits for its answer.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        consumer = (Consumer<byte[], byte[]>) consumers.createConsumer(null, client, null, properties);
    }

    static Position positionOf(ConsumerRecord<?, ?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    List<TopicPartition> partitionsOf(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** The record at {@code position}; empty if there is none. */
    Optional<ConsumerRecord<byte[], byte[]>> at(Position position) {
        var partition = position.topicPartition();
        if (!partitionsOf(position.topic()).contains(partition)) {
            return Optional.empty();
        }
        var only = List.of(partition);
        if (position.offset() < of(consumer.beginningOffsets(only, PATIENCE), partition)
                || position.offset() >= of(consumer.endOffsets(only, PATIENCE), partition)) {
            return Optional.empty();
        }
        consumer.assign(only);
        consumer.seek(partition, position.offset());
        while (consumer.position(partition, PATIENCE) == position.offset()) {
            var records = poll().iterator();
            if (records.hasNext()) {
                return Optional.of(records.next()).filter(first -> first.offset() == position.offset());
            }
        }
        return Optional.empty();
    }

    /** The first offset of {@code partition} whose record was written at {@code since} or later; beyond its end where there is none. */
    long firstSince(TopicPartition partition, Instant since) {
        // Whatever a writer has said: the broker knows no time before 1970.
        var found = consumer.offsetsForTimes(Map.of(partition, Math.max(0, since.toEpochMilli())), PATIENCE)
                .get(partition);
        return found == null ? Long.MAX_VALUE : found.offset();
    }

    /**
     * Reads to where {@code partitions} end now.
     *
     * @param from where to begin in each, told its end; what was deleted before is passed over
     */
    void read(
            Collection<TopicPartition> partitions,
            From from,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> records) {
        var begins = consumer.beginningOffsets(partitions, PATIENCE);
        var ends = consumer.endOffsets(partitions, PATIENCE);
        ToLongFunction<TopicPartition> start = each -> Math.max(of(begins, each), from.of(each, of(ends, each)));
        var filled = partitions.stream()
                .filter(each -> start.applyAsLong(each) < of(ends, each))
                .toList();
        consumer.assign(filled);
        filled.forEach(each -> consumer.seek(each, start.applyAsLong(each)));
        while (filled.stream().anyMatch(each -> consumer.position(each, PATIENCE) < of(ends, each))) {
            poll().forEach(records);
        }
    }

    /** Where to begin to read. */
    @FunctionalInterface
    interface From {
        long of(TopicPartition partition, long end);
    }

    // There is something to read; a poll that brings nothing says that the broker has gone, which it tells nobody.
    private Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        var before = positions();
        var records = consumer.poll(PATIENCE);
        if (records.isEmpty() && positions().equals(before)) {
            throw new TimeoutException("the broker has sent no record within " + PATIENCE);
        }
        return records;
    }

    private List<Long> positions() {
        return consumer.assignment().stream()
                .map(each -> consumer.position(each, PATIENCE))
                .toList();
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
