package io.gantry.progress.status;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Judged} in memory. */
class MemoryJudged<T extends Versioned<T>> extends Memory<T> implements Judged<T> {

    MemoryJudged(Writes writes) {
        super(writes);
    }

    @Override
    public List<Kept<T>> due(String projectId, Instant now, Collection<String> except, int limit) {
        return dueOf(projectId, except)
                .filter(kept -> !dueOf(kept).isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(String projectId, Instant from, Collection<String> except) {
        return dueOf(projectId, except)
                .map(MemoryJudged::dueOf)
                .filter(due -> !due.isBefore(from))
                .findFirst();
    }

    private Stream<Kept<T>> dueOf(String projectId, Collection<String> except) {
        return ofProjectInOrder(projectId).stream()
                .filter(kept ->
                        kept.due() != null && !except.contains(kept.document().key()))
                .sorted(Comparator.comparing(MemoryJudged::dueOf));
    }

    private static Instant dueOf(Kept<?> kept) {
        return Objects.requireNonNull(kept.due());
    }

    final List<Kept<T>> ofProjectInOrder(String projectId) {
        return List.copyOf(
                stored.subMap(Keys.of(projectId), Keys.behind(projectId)).values());
    }
}
