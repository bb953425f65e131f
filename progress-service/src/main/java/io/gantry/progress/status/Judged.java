package io.gantry.progress.status;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents of projects that rules judge when they have changed, and when their time has come. */
public interface Judged<T extends Versioned<T>> {

    /** Those of a project that are due, the longest waiting first. */
    List<T> due(String projectId, Instant now, int limit);

    /** When the first of a project's documents is due. */
    Optional<Instant> nextDue(String projectId);

    /** Notes when documents are to be judged next, unless they have changed since they were read. */
    void settle(Collection<Settled> settled);

    /**
     * A document that was judged, and of which there is nothing left to say.
     *
     * @param version at which it was judged
     * @param next when time alone may change that; absent if never
     */
    record Settled(String key, long version, @Nullable Instant next) {}
}
