package io.gantry.stream;

import io.gantry.event.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Keeps records that could not be understood, as they came, beside the reason. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String consumer;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka, String consumer, MeterRegistry meters) {
        this.kafka = kafka;
        this.consumer = consumer;
        this.meters = meters;
        Topics.ALL.forEach(this::counter);
    }

    /** Returns when the broker has the record; otherwise throws, so that the caller reads it again. */
    void put(ConsumerRecord<byte[], byte[]> record, PoisonRecordException reason) {
        var letter = new ProducerRecord<>(
                Topics.deadLettersOf(record.topic()),
                record.partition(),
                record.key(),
                record.value(),
                record.headers());
        add(letter, "gantry_reason", String.valueOf(reason.getMessage()));
        add(letter, "gantry_consumer", consumer);
        add(letter, "gantry_topic", record.topic());
        add(letter, "gantry_partition", String.valueOf(record.partition()));
        add(letter, "gantry_offset", String.valueOf(record.offset()));
        send(letter);
        counter(record.topic()).increment();
        log.warn(
                "Dead letter: {}-{}@{} (reason: {})",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getMessage());
    }

    private void send(ProducerRecord<byte[], byte[]> letter) {
        try {
            kafka.send(letter).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + letter.topic(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot write to " + letter.topic(), e);
        }
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, CloudEventHeaders.utf8(value));
    }

    private Counter counter(String topic) {
        return meters.counter("gantry.dead.letters", "topic", topic);
    }
}
