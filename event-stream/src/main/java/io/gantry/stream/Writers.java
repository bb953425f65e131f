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
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Tells whether a record of the audit trail was written by the service that it names. Others are not asked. */
final class Writers {

    private static final String SIGNS_CHAINS = "project-service";

    private final Map<String, WriterSeal> seals;
    private final Instant unsealedUntil;

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
        if (seal == null && event.time().isBefore(unsealedUntil)) {
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
