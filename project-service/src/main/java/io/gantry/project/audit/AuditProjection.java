package io.gantry.project.audit;

import io.gantry.event.AuditEvent;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Brings the trail from the log into the store, then the position: a crash in between only repeats entries. */
final class AuditProjection implements EventHandler {

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final MeterRegistry meters;

    AuditProjection(AuditStore store, Checkpoints checkpoints, MeterRegistry meters) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.meters = meters;
    }

    @Override
    public void handle(EventBatch batch) {
        var entries = batch.records().stream()
                .map(received -> ((AuditEvent) received.event()).match(AuditEntry::of))
                .toList();
        store.add(entries);
        checkpoints.save(batch.next());
        entries.forEach(this::count);
    }

    private void count(AuditEntry entry) {
        meters.counter("gantry.audit.entries", "outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
