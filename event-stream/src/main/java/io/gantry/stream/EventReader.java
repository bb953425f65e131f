package io.gantry.stream;

import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads events from records, and believes only those that their writer could have written. */
public final class EventReader {

    private final EventCodec codec;
    private final Writers writers;

    EventReader(EventCodec codec, Writers writers) {
        this.codec = codec;
        this.writers = writers;
    }

    /** Whether seals show which service has written a record of the audit trail. */
    public boolean knowsWriters() {
        return writers.areKnown();
    }

    /**
     * Reads the event in {@code record}.
     *
     * @throws UnknownTypeException if it is of a type that this version does not know
     * @throws PoisonRecordException if it is none, or not to be believed
     */
    public Event read(ConsumerRecord<byte[], byte[]> record) {
        var event = codec.read(record.topic(), record.value());
        // Order holds only within a partition, and the key chooses it.
        if (record.key() == null || !event.subject().equals(new String(record.key(), StandardCharsets.UTF_8))) {
            throw new PoisonRecordException("the key is not the event's subject");
        }
        checkAuthor(event);
        writers.check(event, record);
        return event;
    }

    // A report's sender belongs to the unit that reports. The service that takes reports in checks it; a writer that
    // goes past that service is not believed.
    private static void checkAuthor(Event event) {
        if (event instanceof ProgressReported reported
                && !reported.report().unit().equals(reported.by().unit())) {
            throw new PoisonRecordException("the sender of the report is not of the unit that reports");
        }
    }
}
