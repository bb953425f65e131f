package io.gantry.stream;

import io.gantry.event.AuditEvent;
import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.Event;
import io.gantry.event.RequesterEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether a record of the audit trail was written by the service that it names. Others are not asked. */
final class Writers {

    private static final Logger log = LoggerFactory.getLogger(Writers.class);
    private static final String SIGNS_CHAINS = "project-service";

    private final Map<String, WriterSeal> seals;
    private final Instant unsealedUntil;
    private final AtomicBoolean warned = new AtomicBoolean();

    Writers(WriterProperties properties) {
        seals = properties.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> WriterSeal.of(entry.getValue())));
        unsealedUntil = properties.unsealedUntil() == null ? Instant.MIN : properties.unsealedUntil();
    }

    /** Whether there are keys to know writers by. */
    boolean areKnown() {
        return !seals.isEmpty();
    }

    /** @throws PoisonRecordException if {@code event}, which {@code record} holds, is not of the service that it names */
    void check(Event event, ConsumerRecord<byte[], byte[]> record) {
        if (!areKnown() || !isSealed(event)) {
            return;
        }
        var seal = headerOf(record, WriterSeal.HEADER);
        if (seal == null && isOfBefore(event, record)) {
            return;
        }
        var writer = writerOf(record);
        var known = seals.get(writer);
        if (known == null || !known.isOn(seal, record.topic(), record.key(), record.value())) {
            throw new PoisonRecordException("the record has no valid seal of the service it names");
        }
        if (event instanceof AuditEvent audited && !audited.match(Service.NAMED).equals(writer)) {
            throw new PoisonRecordException(writer + " has written an entry of another service");
        }
    }

    // The time in an event, and that of a record that its writer has stamped, are whatever the writer likes. The topics
    // of the
    // trail are stamped by the broker, but for what lies in them from before they were.
    private boolean isOfBefore(Event event, ConsumerRecord<byte[], byte[]> record) {
        if (record.timestampType() == TimestampType.LOG_APPEND_TIME
                && !Instant.ofEpochMilli(record.timestamp()).isBefore(unsealedUntil)) {
            return false;
        }
        var before = event.time().isBefore(unsealedUntil);
        if (before && record.timestampType() != TimestampType.LOG_APPEND_TIME && warned.compareAndSet(false, true)) {
            log.warn(
                    "{}-{}@{} has no seal, and a time of its writer before gantry.writer.unsealed-until ({}): it is believed, as all such records are. They should be older than the topic's message.timestamp.type LogAppendTime",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unsealedUntil);
        }
        return before;
    }

    private static boolean isSealed(Event event) {
        return event instanceof AuditEvent || event instanceof RequesterEvent;
    }

    private static String writerOf(ConsumerRecord<byte[], byte[]> record) {
        var source = headerOf(record, CloudEventHeaders.SOURCE);
        return source == null ? "" : new String(source, StandardCharsets.UTF_8).replaceFirst("^/", "");
    }

    private static byte @Nullable [] headerOf(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    /** The service that an entry says it is of. */
    private enum Service implements AuditEvent.Cases<String> {
        NAMED;

        @Override
        public String on(RequestAudited event) {
            return event.service();
        }

        @Override
        public String on(RequestsCounted event) {
            return event.service();
        }

        @Override
        public String on(ChainSigned event) {
            return SIGNS_CHAINS;
        }
    }
}
