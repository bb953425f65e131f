package io.gantry.progress.status;

import java.util.Collection;
import java.util.Map;

/** A collection of documents that are read and saved by identity. */
public interface Documents<T extends Versioned<T>> {

    /** Those of {@code keys} that are there. */
    Map<String, T> find(Collection<String> keys);

    /**
     * Saves documents, each over the version it was read at, and makes them due to be judged where they are judged.
     *
     * @return whether all were saved; if not, another has changed some in the meantime: read and fold again
     */
    boolean save(Collection<T> changed);
}
