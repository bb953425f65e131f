package io.gantry.project.audit;

import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.Event;
import io.gantry.project.audit.AuditEntry.Kind;
import io.gantry.project.chain.KeptEntries.Comparison;
import io.gantry.project.chain.KeptEntries.Wrong;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compares the trail with the events that it was made of. Reports that were accepted are not among them. */
final class TrailComparison implements Comparison {

    private static final List<Kind> KINDS = List.of(Kind.DONE, Kind.REFUSED, Kind.COUNTED);

    private final AuditStore store;
    private final Map<Kind, Instant> oldest = new EnumMap<>(Kind.class);
    private long unaccounted;

    /** @param retention as it is applied while this compares: what is about to be forgotten is not looked for */
    TrailComparison(AuditStore store, Retention retention) {
        this.store = store;
        for (var kind : KINDS) {
            oldest.put(kind, retention.oldest(kind).plus(Retention.LOOK.multipliedBy(2)));
        }
        oldest.forEach((kind, from) -> unaccounted += store.count(List.of(kind), from));
    }

    @Override
    public Map<UUID, Wrong> wrong(Collection<Event> events) {
        var expected = new LinkedHashMap<UUID, AuditEntry>();
        events.forEach(event -> entryOf(event).ifPresent(entry -> expected.putIfAbsent(entry.id(), entry)));
        var found = store.find(expected.keySet());
        var wrong = new LinkedHashMap<UUID, Wrong>();
        expected.forEach((id, entry) -> {
            var kept = found.get(id);
            if (kept != null && isRecent(kept)) {
                unaccounted--;
            }
            if (kept == null && isRecent(entry)) {
                wrong.put(id, Wrong.MISSING);
            } else if (kept != null && !kept.equals(entry)) {
                wrong.put(id, Wrong.CHANGED);
            }
        });
        return wrong;
    }

    // More than there were are those that have come meanwhile.
    @Override
    public long added() {
        return Math.max(0, unaccounted);
    }

    private boolean isRecent(AuditEntry entry) {
        var from = oldest.get(entry.kind());
        return from != null && !entry.time().isBefore(from);
    }

    private static Optional<AuditEntry> entryOf(Event event) {
        if (event instanceof RequestAudited audited) {
            return Optional.of(AuditEntry.of(audited));
        }
        return event instanceof RequestsCounted counted ? Optional.of(AuditEntry.of(counted)) : Optional.empty();
    }
}
