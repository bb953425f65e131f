package io.gantry.project.audit;

import io.gantry.event.AuditEvent;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.RequesterEvent;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventHandler;
import io.gantry.stream.EventRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Brings the trail from the log into the store, then the position: a crash in between only repeats entries. */
final class AuditProjection implements EventHandler {

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final Retention retention;
    private final MeterRegistry meters;

    AuditProjection(AuditStore store, Checkpoints checkpoints, Retention retention, MeterRegistry meters) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.retention = retention;
        this.meters = meters;
    }

    @Override
    public void handle(EventBatch batch) {
        var found = new Found(new LinkedHashMap<>(), new LinkedHashMap<>());
        batch.records().forEach(found::add);
        // What is read again, of a time that is over, stays forgotten.
        var entries =
                found.entries.values().stream().filter(retention::isToKeep).toList();
        store.add(entries);
        store.addRequesters(
                found.requesters.values().stream().filter(retention::isToKeep).toList());
        checkpoints.save(batch.next());
        entries.forEach(this::count);
    }

    private void count(AuditEntry entry) {
        meters.counter("gantry.audit.entries", "outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** What a batch brings, each once: the reports of one request make one entry. */
    private record Found(Map<UUID, AuditEntry> entries, Map<UUID, Requester> requesters) {

        void add(EventRecord received) {
            var event = received.event();
            if (event instanceof AuditEvent audited) {
                audited.match(AuditedEntries.OF).ifPresent(entry -> add(entry.at(received.position())));
            }
            if (event instanceof RequestAudited audited) {
                Requester.of(audited).ifPresent(this::add);
            } else if (event instanceof RequesterEvent named) {
                Requester requester = named.match(Requester::of);
                add(requester);
            } else if (event instanceof ProgressReported reported) {
                // What units say of reports has audit events of its own.
                AuditEntry.of(reported).ifPresent(entry -> {
                    add(entry.at(received.position()));
                    add(Requester.of(reported, entry));
                });
            }
        }

        private void add(AuditEntry entry) {
            entries.putIfAbsent(entry.id(), entry);
        }

        private void add(Requester requester) {
            requesters.putIfAbsent(requester.entry(), requester);
        }
    }
}
