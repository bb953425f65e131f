package io.gantry.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the alerts off the log as they come, where no webhook tells of them. */
final class AlertLog implements AutoCloseable {

    private static final String TOPIC = "gantry.alert-events.v1";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;

    AlertLog(Map<String, Object> broker, Arrivals arrivals) {
        consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = new Thread(() -> read(arrivals), "alert-log");
    }

    /** Reads on from where the log ended when this was made. */
    void follow() {
        reader.start();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        consumer.close();
    }

    private void read(Arrivals arrivals) {
        try {
            while (true) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> arrivals.take(new String(record.value(), StandardCharsets.UTF_8)));
            }
        } catch (WakeupException e) {
            // The end.
        }
    }
}
