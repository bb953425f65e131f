package io.gantry.progress.status;

import io.gantry.event.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@link Judged} in memory. */
class MemoryJudged<T extends Versioned<T>> extends Memory<T> implements Judged<T> {

    private final Map<String, Instant> due = new HashMap<>();
    private final BiFunction<T, @Nullable Cause, T> withCause;

    private final BiFunction<T, Cause, T> afterCause;

    /**
     * @param withCause the document with that cause, or with none
     * @param afterCause the document after that cause has come
     */
    MemoryJudged(Writes writes, BiFunction<T, @Nullable Cause, T> withCause, BiFunction<T, Cause, T> afterCause) {
        super(writes);
        this.withCause = withCause;
        this.afterCause = afterCause;
    }

    @Override
    void saved(String key) {
        due.put(key, Instant.EPOCH);
    }

    @Override
    public List<T> due(String projectId, Instant now, int limit) {
        return dueOf(projectId)
                .filter(entry -> !entry.getValue().isAfter(now))
                .limit(limit)
                .map(entry -> stored.get(entry.getKey()))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(String projectId) {
        return dueOf(projectId).map(Map.Entry::getValue).findFirst();
    }

    private java.util.stream.Stream<Map.Entry<String, Instant>> dueOf(String projectId) {
        return due.entrySet().stream()
                .filter(entry -> Keys.projectOf(entry.getKey()).equals(projectId))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    @Override
    public void settle(Collection<Settled> settled) {
        for (var each : settled) {
            var known = stored.get(each.key());
            if (known != null && known.version() == each.version()) {
                write(() -> {
                    stored.put(each.key(), withCause.apply(known, null));
                    if (each.next() == null) {
                        due.remove(each.key());
                    } else {
                        due.put(each.key(), each.next());
                    }
                });
            }
        }
    }

    void mark(Collection<String> keys, @Nullable Cause cause) {
        for (var key : keys) {
            var known = stored.get(key);
            if (known != null) {
                write(() -> {
                    stored.put(key, cause == null ? known.nextVersion() : afterCause.apply(known.nextVersion(), cause));
                    due.put(key, Instant.EPOCH);
                });
            }
        }
    }

    List<T> ofProjectInOrder(String projectId) {
        return new ArrayList<>(
                stored.subMap(Keys.of(projectId), Keys.behind(projectId)).values());
    }
}
