package io.gantry.project.audit;

import io.gantry.event.AuditEvent;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.project.audit.AuditEntry.Kind;
import io.gantry.project.chain.KeptEntries.Comparison;
import io.gantry.project.chain.KeptEntries.Wrong;
import io.gantry.stream.EventRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public Map<UUID, Wrong> wrong(Collection<EventRecord> records) {
        var expected = new LinkedHashMap<UUID, AuditEntry>();
        var named = new HashMap<UUID, Requester>();
        var positions = new HashSet<String>();
        for (var record : records) {
            entryOf(record).ifPresent(entry -> {
                expected.putIfAbsent(entry.id(), entry);
                positions.add(entry.id() + " " + entry.at());
            });
            if (record.event() instanceof RequestAudited audited) {
                Requester.of(audited).ifPresent(requester -> named.putIfAbsent(requester.entry(), requester));
            }
        }
        var found = store.find(expected.keySet());
        var requesters = store.findRequesters(expected.keySet());
        var wrong = new LinkedHashMap<UUID, Wrong>();
        expected.forEach((id, entry) -> {
            var kept = found.get(id);
            // A copy of a record lies elsewhere: however often an entry is in the log, it accounts for one in the
            // store.
            if (kept != null && isRecent(kept) && positions.contains(id + " " + kept.at())) {
                unaccounted--;
            }
            if (kept == null && isRecent(entry)) {
                wrong.put(id, Wrong.MISSING);
            } else if (kept != null && !kept.equals(entry.at(kept.at()))) {
                wrong.put(id, Wrong.CHANGED);
            } else if (requesters.containsKey(id) && !isRight(requesters.get(id), entry, named.get(id))) {
                wrong.put(id, Wrong.NAME_CHANGED);
            }
        });
        return wrong;
    }

    // More than there were are those that have come meanwhile.
    @Override
    public long added() {
        return Math.max(0, unaccounted);
    }

    private static boolean isRight(Requester kept, AuditEntry entry, @Nullable Requester said) {
        return said == null ? entry.requester() != null && kept.isOf(entry) : kept.equals(said);
    }

    private boolean isRecent(AuditEntry entry) {
        var from = oldest.get(entry.kind());
        return from != null && !entry.time().isBefore(from);
    }

    private static Optional<AuditEntry> entryOf(EventRecord record) {
        return record.event() instanceof AuditEvent event
                ? event.match(AuditedEntries.OF).map(entry -> entry.at(record.position()))
                : Optional.empty();
    }
}
