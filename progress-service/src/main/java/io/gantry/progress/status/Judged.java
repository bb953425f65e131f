package io.gantry.progress.status;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Documents of projects that rules judge when they have changed, and when their time has come. */
public interface Judged<T extends Versioned<T>> extends Documents<T> {

    /** Those of a project that are due, the longest waiting first, without those of the keys {@code except}. */
    List<Kept<T>> due(String projectId, Instant now, Collection<String> except, int limit);

    /** When the first of a project's documents is due, not before {@code from}, without those of the keys {@code except}. */
    Optional<Instant> nextDue(String projectId, Instant from, Collection<String> except);
}
