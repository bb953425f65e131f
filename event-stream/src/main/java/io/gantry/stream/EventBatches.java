package io.gantry.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Hands batches to consumers. A record that cannot be understood, or that cannot be handled though nothing is wrong around
 * it, goes to the dead letters, alone, before the position moves on; if that fails the batch is delivered again, so nothing
 * is ever skipped. What waiting helps is left to the retries of the consumer.
 */
public final class EventBatches {

    private static final Logger log = LoggerFactory.getLogger(EventBatches.class);

    private final EventReader reader;
    private final DeadLetters deadLetters;
    private final List<TemporaryFailures> temporary;
    private final ConsumerProgress progress;
    private final MeterRegistry meters;

    EventBatches(
            EventReader reader,
            DeadLetters deadLetters,
            List<TemporaryFailures> temporary,
            ConsumerProgress progress,
            MeterRegistry meters) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.temporary = List.copyOf(temporary);
        this.progress = progress;
        this.meters = meters;
    }

    /**
     * Reads a batch as a binding of this service delivers it, and lets {@code handler} handle it.
     *
     * @throws RuntimeException if waiting may help; the batch is to be delivered again
     */
    public void consume(Message<?> message, EventHandler handler) {
        consume(rawRecordsOf(message), handler);
    }

    /** As {@link #consume(Message, EventHandler)}, for readers that poll by themselves. */
    public void consume(List<ConsumerRecord<byte[], byte[]>> records, EventHandler handler) {
        if (records.isEmpty()) {
            return;
        }
        try {
            handle(read(records), records, handler);
            progress.went(records);
        } catch (RuntimeException e) {
            progress.stands(records, e);
            throw e;
        } catch (StackOverflowError e) {
            // An error would end the consumer.
            progress.stands(records, e);
            throw new IllegalStateException("the stack is exhausted", e);
        }
    }

    private void handle(EventBatch batch, List<ConsumerRecord<byte[], byte[]>> raw, EventHandler handler) {
        try {
            handler.handle(batch);
        } catch (RuntimeException | StackOverflowError e) {
            if (isTemporary(e) || batch.records().isEmpty()) {
                throw e;
            }
            log.warn("Batch of {} records not handled, handling them one by one: {}", raw.size(), e.toString());
            var failed = handleOneByOne(batch, handler);
            // That every record of a batch is bad is less likely than that something around them is.
            if (failed.size() > 1 && failed.size() == batch.records().size() && !progress.standsForLong(raw)) {
                throw e;
            }
            setAside(failed, raw);
            handler.handle(new EventBatch(List.of(), batch.next()));
        }
    }

    // No position is saved before the records that failed are dead letters: a crash in between would lose them.
    private Map<Position, Throwable> handleOneByOne(EventBatch batch, EventHandler handler) {
        var failed = new HashMap<Position, Throwable>();
        for (var record : batch.records()) {
            try {
                handler.handle(new EventBatch(List.of(record), Map.of()));
            } catch (RuntimeException | StackOverflowError e) {
                if (isTemporary(e)) {
                    throw e;
                }
                failed.put(record.position(), e);
            }
        }
        return failed;
    }

    private void setAside(Map<Position, Throwable> failed, List<ConsumerRecord<byte[], byte[]>> raw) {
        for (var record : raw) {
            var reason = failed.get(RawReading.positionOf(record));
            if (reason != null) {
                deadLetters.put(record, new PoisonRecordException("cannot be handled: " + reason, reason));
            }
        }
    }

    private boolean isTemporary(Throwable e) {
        return temporary.stream().anyMatch(failures -> failures.isTemporary(e));
    }

    private EventBatch read(List<ConsumerRecord<byte[], byte[]>> raw) {
        var records = new ArrayList<EventRecord>(raw.size());
        var next = new HashMap<TopicPartition, Long>();
        for (var record : raw) {
            try {
                records.add(new EventRecord(reader.read(record), RawReading.positionOf(record)));
            } catch (UnknownTypeException e) {
                meters.counter("gantry.events.unknown", "topic", e.topic()).increment();
                log.debug("Passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.type());
            } catch (PoisonRecordException e) {
                deadLetters.put(record, e);
            }
            next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
        }
        return new EventBatch(records, next);
    }

    @SuppressWarnings("unchecked") // The bindings of Gantry's services deliver bytes.
    private static List<ConsumerRecord<byte[], byte[]>> rawRecordsOf(Message<?> message) {
        if (message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records) {
            return (List<ConsumerRecord<byte[], byte[]>>) records;
        }
        throw new IllegalStateException("the message holds no raw records (expected: a batch binding)");
    }
}
