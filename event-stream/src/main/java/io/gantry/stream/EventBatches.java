package io.gantry.stream;

import io.gantry.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
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

    /** Reads a batch of raw records as a binding with native decoding delivers it. */
    public EventBatch read(Message<? extends List<?>> message) {
        var raw = RawRecord.listOf(message);
        var records = new ArrayList<EventRecord>(raw.size());
        Map<TopicPartition, Long> next = new HashMap<>();
        for (var record : raw) {
            try {
                records.add(new EventRecord(eventOf(record), record.position()));
            } catch (PoisonRecordException e) {
                deadLetters.put(record, e);
            }
            var at = record.position();
            next.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
        }
        return new EventBatch(records, next);
    }

    private Event eventOf(RawRecord record) {
        var event = codec.read(record.position().topic(), record.value());
        // Order holds only within a partition, and the key chooses it.
        if (record.key() == null || !event.subject().equals(new String(record.key(), StandardCharsets.UTF_8))) {
            throw new PoisonRecordException("the key is not the event's subject");
        }
        return event;
    }

    /** A record before anything is known of it. */
    record RawRecord(
            Position position,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Map<String, Object> headers) {

        static List<RawRecord> listOf(Message<? extends List<?>> message) {
            List<?> topics = header(message, KafkaHeaders.RECEIVED_TOPIC);
            List<?> partitions = header(message, KafkaHeaders.RECEIVED_PARTITION);
            List<?> offsets = header(message, KafkaHeaders.OFFSET);
            List<?> keys = header(message, KafkaHeaders.RECEIVED_KEY);
            List<?> headers = header(message, KafkaHeaders.BATCH_CONVERTED_HEADERS);
            var values = message.getPayload();
            var records = new ArrayList<RawRecord>(values.size());
            for (int i = 0; i < values.size(); i++) {
                var position = new Position(
                        (String) topics.get(i), (Integer) partitions.get(i), (Long) offsets.get(i));
                records.add(new RawRecord(position, bytes(keys.get(i)), bytes(values.get(i)), map(headers.get(i))));
            }
            return records;
        }

        private static List<?> header(Message<?> message, String name) {
            if (message.getHeaders().get(name) instanceof List<?> list) {
                return list;
            }
            throw new IllegalStateException("header " + name + " is missing (expected: a batch binding)");
        }

        // A record without value or key arrives as a stand-in object.
        private static byte @Nullable [] bytes(@Nullable Object value) {
            return value instanceof byte[] bytes ? bytes : null;
        }

        @SuppressWarnings("unchecked") // The header mapper makes String keys.
        private static Map<String, Object> map(Object headers) {
            return (Map<String, Object>) headers;
        }
    }
}
