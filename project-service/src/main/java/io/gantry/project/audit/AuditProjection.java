package io.gantry.project.audit;

import io.gantry.event.AuditEvent;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                .flatMap(received -> entryOf(received.event()).stream())
                // The reports of one request make one entry.
                .collect(Collectors.toMap(
                        AuditEntry::id, Function.identity(), (first, next) -> first, LinkedHashMap::new))
                .values();
        store.add(entries);
        checkpoints.save(batch.next());
        entries.forEach(this::count);
    }

    private static Optional<AuditEntry> entryOf(Event event) {
        if (event instanceof AuditEvent audited) {
            return Optional.of(audited.match(AuditEntry::of));
        }
        // What units say of reports has audit events of its own.
        return event instanceof ProgressReported reported ? AuditEntry.of(reported) : Optional.empty();
    }

    private void count(AuditEntry entry) {
        meters.counter("gantry.audit.entries", "outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
