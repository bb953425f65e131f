package io.gantry.progress.status;

import io.gantry.event.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link OwnedDocuments} that rules judge when they have changed, and when their time has come. */
class OwnedJudged<T extends Versioned<T>> extends OwnedDocuments<T> {

    private final Judged<T> store;
    private final BiFunction<T, @Nullable Cause, T> withPending;
    private final Dues dues = new Dues();
    // By project, a time before which nothing is due that is not known.
    private final Map<String, Instant> othersDue = new HashMap<>();

    OwnedJudged(Judged<T> store, Object lock, int most, BiFunction<T, @Nullable Cause, T> withPending) {
        super(store, lock, most, Instant.EPOCH);
        this.store = store;
        this.withPending = withPending;
    }

    /**
     * A document that was judged, and of which there is nothing left to say.
     *
     * @param version at which it was judged
     * @param next when time alone may change that; absent if never
     */
    record Settled(String key, long version, @Nullable Instant next) {}

    /** Those of a project that are due, the longest waiting first. */
    final List<T> due(String projectId, Instant now, int limit) {
        while (!othersDueOf(projectId).isAfter(now)) {
            var found = store.due(projectId, now, unwrittenKeysOf(projectId), limit);
            enter(found);
            if (found.size() == limit) {
                break;
            }
            othersDue.put(projectId, firstDue(projectId, now.plusMillis(1)));
        }
        return dues.of(projectId, now, limit).stream()
                .flatMap(key -> Stream.ofNullable(known(key)))
                .map(Kept::document)
                .toList();
    }

    private Instant othersDueOf(String projectId) {
        return othersDue.computeIfAbsent(projectId, id -> firstDue(id, Instant.EPOCH));
    }

    private Instant firstDue(String projectId, Instant from) {
        return store.nextDue(projectId, from, unwrittenKeysOf(projectId)).orElse(Instant.MAX);
    }

    /** When the first of a project's documents is due; never later than it is, and seldom earlier. */
    final Optional<Instant> nextDue(String projectId) {
        return Stream.concat(dues.next(projectId).stream(), Stream.of(othersDueOf(projectId)))
                .filter(due -> due.isBefore(Instant.MAX))
                .min(Instant::compareTo);
    }

    /** Notes when documents are to be judged next, unless they have changed since they were read. */
    final void settle(Collection<Settled> settled) {
        for (var each : settled) {
            var now = known(each.key());
            if (now != null && now.document().version() == each.version()) {
                keep(withPending.apply(now.document(), null), each.next());
            }
        }
    }

    /**
     * Makes documents due.
     *
     * @param cause what of their project has changed; absent where nothing has
     */
    final void markDue(Collection<T> documents, @Nullable Cause cause, BiFunction<T, Cause, T> causedBy) {
        for (var document : documents) {
            var next = document.nextVersion();
            keep(cause == null ? next : causedBy.apply(next, cause), Instant.EPOCH);
        }
    }

    @Override
    void entered(Kept<T> stored) {
        dues.change(stored.document().key(), null, stored.due());
    }

    @Override
    void kept(@Nullable Kept<T> before, Kept<T> now) {
        dues.change(now.document().key(), before == null ? null : before.due(), now.due());
    }

    @Override
    void forgot(Kept<T> stored) {
        var due = stored.due();
        dues.change(stored.document().key(), due, null);
        if (due != null) {
            othersDue.computeIfPresent(
                    Keys.projectOf(stored.document().key()), (id, known) -> due.isBefore(known) ? due : known);
        }
    }

    @Override
    void forgetAll() {
        super.forgetAll();
        dues.clear();
        othersDue.clear();
    }
}
