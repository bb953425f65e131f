package io.gantry.stream;

import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Reads what a batch consumer gets. A record that cannot be understood goes to the dead letters before the batch is
 * handed on; if that fails the whole batch fails and is delivered again, so nothing is ever skipped.
 */
public final class EventBatches {

    private final EventCodec codec;
    private final DeadLetters deadLetters;

    EventBatches(EventCodec codec, DeadLetters deadLetters) {
        this.codec = codec;
        this.deadLetters = deadLetters;
    }

    /** Reads a batch as a binding of this service delivers it. */
    public EventBatch read(Message<?> message) {
        var records = new ArrayList<EventRecord>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (var record : rawRecordsOf(message)) {
            try {
                records.add(new EventRecord(
                        eventOf(record), new Position(record.topic(), record.partition(), record.offset())));
            } catch (PoisonRecordException e) {
                deadLetters.put(record, e);
            }
            next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
        }
        return new EventBatch(records, next);
    }

    private Event eventOf(ConsumerRecord<byte[], byte[]> record) {
        var event = codec.read(record.topic(), record.value());
        // Order holds only within a partition, and the key chooses it.
        if (record.key() == null || !event.subject().equals(new String(record.key(), StandardCharsets.UTF_8))) {
            throw new PoisonRecordException("the key is not the event's subject");
        }
        checkAuthor(event);
        return event;
    }

    // Whoever reports speaks for their own unit. The service that takes reports in sees to it; who writes to the log
    // past that service is not believed. Reports from before there were accounts have no author.
    private static void checkAuthor(Event event) {
        if (event instanceof ProgressReported reported) {
            var by = reported.by();
            if (by != null && !reported.report().unit().equals(by.unit())) {
                throw new PoisonRecordException("who has sent the report is not of the unit that is said to report");
            }
        }
    }

    @SuppressWarnings("unchecked") // The bindings of Gantry's services deliver bytes.
    private static List<ConsumerRecord<byte[], byte[]>> rawRecordsOf(Message<?> message) {
        if (message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records) {
            return (List<ConsumerRecord<byte[], byte[]>>) records;
        }
        throw new IllegalStateException("the message holds no raw records (expected: a batch binding)");
    }
}
