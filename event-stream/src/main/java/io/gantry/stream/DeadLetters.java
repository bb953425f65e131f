package io.gantry.stream;

import io.gantry.event.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Keeps records that could not be understood or handled, beside the reason: as they came, or cut where they would not fit
 * into a record together with the reason.
 */
final class DeadLetters {

    static final String REASON = "gantry_reason";
    static final String CONSUMER = "gantry_consumer";
    static final String TOPIC = "gantry_topic";
    static final String PARTITION = "gantry_partition";
    static final String OFFSET = "gantry_offset";
    static final String CUT = "gantry_cut";

    /** On a note that the record was taken in again: where it was written then. */
    static final String REPLAYED_AS = "gantry_replayed_as";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MOST_BYTES = 900 * 1024;
    private static final int MOST_KEY_BYTES = 4 * 1024;
    private static final int LONGEST_REASON = 500;

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
        send(letter(record, String.valueOf(reason.getMessage())));
        counter(record.topic()).increment();
        log.warn(
                "Dead letter: {}-{}@{} (reason: {})",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getMessage());
    }

    /**
     * Notes that {@code record}, of which there is a letter, was written again as {@code copy}: a record without content, beside
     * the letter.
     */
    void note(ConsumerRecord<byte[], byte[]> record, Position copy) {
        var note = new ProducerRecord<>(
                Topics.deadLettersOf(record.topic()),
                record.partition(),
                cut(record.key(), MOST_KEY_BYTES),
                new byte[0]);
        add(note, REASON, "taken in again as " + copy);
        addOrigin(note, record);
        add(note, REPLAYED_AS, copy.toString());
        send(note);
        log.info("Dead letter taken in again: {} as {}", RawReading.positionOf(record), copy);
    }

    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, String reason) {
        var headerBytes = Arrays.stream(record.headers().toArray())
                .mapToInt(DeadLetters::sizeOf)
                .sum();
        var keepsHeaders = headerBytes <= MOST_BYTES / 2;
        var room = MOST_BYTES - (keepsHeaders ? headerBytes : 0);
        var letter = new ProducerRecord<>(
                Topics.deadLettersOf(record.topic()),
                record.partition(),
                cut(record.key(), MOST_KEY_BYTES),
                cut(record.value(), room));
        if (keepsHeaders) {
            record.headers().forEach(letter.headers()::add);
        }
        add(letter, REASON, reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
        addOrigin(letter, record);
        letter.headers().remove(REPLAYED_AS); // whoever wrote the record could hide its letter
        if (!keepsHeaders || isCut(record.key(), MOST_KEY_BYTES) || isCut(record.value(), room)) {
            add(letter, CUT, String.valueOf(record.value() == null ? 0 : record.value().length));
        }
        return letter;
    }

    private void addOrigin(ProducerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> record) {
        add(letter, CONSUMER, consumer);
        add(letter, TOPIC, record.topic());
        add(letter, PARTITION, String.valueOf(record.partition()));
        add(letter, OFFSET, String.valueOf(record.offset()));
    }

    private static int sizeOf(Header header) {
        return header.key().length() * 3 + (header.value() == null ? 0 : header.value().length);
    }

    private static boolean isCut(byte @Nullable [] bytes, int most) {
        return bytes != null && bytes.length > most;
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes != null && bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
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
