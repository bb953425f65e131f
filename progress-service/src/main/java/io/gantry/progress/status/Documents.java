package io.gantry.progress.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A collection of documents that are read and written by identity. */
public interface Documents<T extends Versioned<T>> {

    /** Those of {@code keys} that are there. */
    Map<String, Kept<T>> load(Collection<String> keys);

    /** Those of {@code keys} that are there. */
    default Map<String, T> find(Collection<String> keys) {
        var found = new HashMap<String, T>();
        load(keys).forEach((key, kept) -> found.put(key, kept.document()));
        return found;
    }

    /**
     * Writes documents, each only over the version that was read.
     *
     * @return whether all were written; if not, another has changed some in the meantime
     */
    boolean write(Collection<Change<T>> changes);
}
