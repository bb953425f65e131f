package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.event.Topics;
import io.gantry.project.chain.KeptEntries.Comparison;
import io.gantry.project.chain.KeptEntries.Wrong;
import io.gantry.project.chain.Verification.Fault;
import io.gantry.project.chain.Verification.Kind;
import io.gantry.project.chain.Verification.Part;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventRecord;
import io.gantry.stream.LogReader;
import io.gantry.stream.LoggedRecord;
import io.gantry.stream.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the whole trail: the log against the heads that were signed, and the store against the log. */
final class Verifier {

    private static final Logger log = LoggerFactory.getLogger(Verifier.class);

    private final LogReader reader;
    private final Checkpoints checkpoints;
    private final ChainStore store;
    private final KeptHeads heads;
    private final KeptEntries kept;
    private final @Nullable ChainKey key;
    private final int partitions;
    private final InstantSource clock;

    Verifier(
            LogReader reader,
            Checkpoints checkpoints,
            ChainStore store,
            KeptHeads heads,
            KeptEntries kept,
            @Nullable ChainKey key,
            int partitions,
            InstantSource clock) {
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.store = store;
        this.heads = heads;
        this.kept = kept;
        this.key = key;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** Verifies, and remembers what came of it. */
    synchronized Verification verify() {
        var course = new Course(clock.instant(), kept.compare(), checkpoints.load());
        try (var reading = reader.open()) {
            for (int partition = 0; partition < partitions; partition++) {
                course.take(reading, new TopicPartition(Topics.AUDIT_EVENTS, partition));
            }
        }
        var verification = course.end();
        store.save(verification);
        if (verification.isSound()) {
            log.info("Audit trail verified: {} records", verification.records());
        } else {
            log.error("Audit trail is not as it was written: {}", verification.faults());
        }
        return verification;
    }

    private boolean isGenuine(ChainSigned head) {
        return key != null && key.hasSigned(head);
    }

    /** One verification under way. */
    private final class Course {

        private final Instant at;
        private final Comparison comparison;
        private final Map<TopicPartition, Long> projected;
        private final List<Part> parts = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private long records;
        private long refused;
        private @Nullable Instant through;

        /** @param projected how far the store is: what lies behind is not missing in it */
        Course(Instant at, Comparison comparison, Map<TopicPartition, Long> projected) {
            this.at = at;
            this.comparison = comparison;
            this.projected = projected;
        }

        void take(LogReader.Reading reading, TopicPartition partition) {
            var fold = new ChainFold(
                    partition,
                    Verifier.this::isGenuine,
                    heads.of(partition.partition()).orElse(null));
            var extent = reading.read(partition, 0, batch -> {
                batch.forEach(fold::add);
                compare(partition, batch);
            });
            fold.end(
                    extent.end(),
                    store.find(partition.partition())
                            .map(ChainStore.Standing::head)
                            .orElse(null));
            faults.addAll(fold.faults());
            parts.add(new Part(partition.partition(), fold.link().next(), fold.proven(), fold.provenHash()));
        }

        private void compare(TopicPartition partition, List<LoggedRecord> batch) {
            long reached = projected.getOrDefault(partition, 0L);
            var offsets = new HashMap<UUID, Long>();
            var events = new ArrayList<EventRecord>();
            for (var record : batch) {
                records++;
                var event = record.event();
                if (event == null) {
                    refused++;
                } else {
                    through = through == null || event.time().isAfter(through) ? event.time() : through;
                    if (record.offset() < reached) {
                        events.add(new EventRecord(
                                event, new Position(partition.topic(), partition.partition(), record.offset())));
                        offsets.putIfAbsent(event.id(), record.offset());
                    }
                }
            }
            comparison
                    .wrong(events)
                    .forEach((id, wrong) -> faults.add(
                            Fault.of(kindOf(wrong), partition.partition(), offsets.getOrDefault(id, 0L), id)));
        }

        private static Kind kindOf(Wrong wrong) {
            return switch (wrong) {
                case MISSING -> Kind.ENTRY_MISSING;
                case CHANGED -> Kind.ENTRY_CHANGED;
                case NAME_CHANGED -> Kind.NAME_CHANGED;
            };
        }

        Verification end() {
            long added = comparison.added();
            if (added > 0) {
                faults.add(Fault.ofMany(Kind.ENTRIES_ADDED, added));
            }
            return new Verification(at, through, records, refused, key != null, reader.knowsWriters(), parts, faults);
        }
    }
}
