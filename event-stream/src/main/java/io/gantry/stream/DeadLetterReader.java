package io.gantry.stream;

import io.gantry.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads what a service has set aside, and moves no position. */
public final class DeadLetterReader {

    private static final int LATEST_OF_EACH_PARTITION = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerFactory<?, ?> consumers;
    private final Collection<String> topics;
    private final String service;

    /**
     * @param topics what the service consumes
     * @param service by what name it set records aside
     */
    DeadLetterReader(ConsumerFactory<?, ?> consumers, Collection<String> topics, String service) {
        this.consumers = consumers;
        this.topics = topics.stream().map(Topics::deadLettersOf).toList();
        this.service = service;
    }

    /** The latest of each partition, the last one first. */
    public List<DeadLetter> latest() {
        try (var consumer = open()) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var begins = consumer.beginningOffsets(partitions, PATIENCE);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var filled = partitions.stream()
                    .filter(each -> of(begins, each) < of(ends, each))
                    .toList();
            consumer.assign(filled);
            filled.forEach(each ->
                    consumer.seek(each, Math.max(of(begins, each), of(ends, each) - LATEST_OF_EACH_PARTITION)));
            var letters = new ArrayList<DeadLetter>();
            while (filled.stream().anyMatch(each -> consumer.position(each, PATIENCE) < of(ends, each))) {
                for (var record : consumer.poll(PATIENCE)) {
                    if (service.equals(text(record, DeadLetters.CONSUMER))) {
                        letters.add(letter(record));
                    }
                }
            }
            letters.sort(Comparator.comparing(DeadLetter::setAsideAt).reversed());
            return letters;
        }
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        var cut = text(record, DeadLetters.CUT);
        var bytes = record.value() == null ? 0 : record.value().length;
        return new DeadLetter(
                String.valueOf(text(record, DeadLetters.TOPIC)),
                (int) number(record, DeadLetters.PARTITION),
                number(record, DeadLetters.OFFSET),
                Instant.ofEpochMilli(record.timestamp()),
                String.valueOf(text(record, DeadLetters.REASON)),
                text(record, CloudEventHeaders.TYPE),
                text(record, CloudEventHeaders.SOURCE),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                cut == null ? bytes : Integer.parseInt(cut));
    }

    private static long number(ConsumerRecord<byte[], byte[]> record, String header) {
        var text = text(record, header);
        return text == null ? -1 : Long.parseLong(text);
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // as the properties say
    private Consumer<byte[], byte[]> open() {
        var properties = new Properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // What was set aside may be large, and all of it passes through.
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "2097152");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1048576");
        return (Consumer<byte[], byte[]>) consumers.createConsumer(null, "dead-letters", null, properties);
    }
}
