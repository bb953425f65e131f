package io.gantry.progress.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents as they were read, and those of them that have changed as they are now. */
final class WorkingSet<T extends Versioned<T>> {

    private final Map<String, T> read;
    private final Map<String, T> changed = new LinkedHashMap<>();

    WorkingSet(Map<String, T> read) {
        this.read = new HashMap<>(read);
    }

    /** The document as it is now, a new one if there is none. */
    T get(String key, Supplier<T> unknown) {
        var now = changed.get(key);
        if (now != null) {
            return now;
        }
        var known = read.get(key);
        return known == null ? unknown.get() : known;
    }

    /** The document as it was read. */
    @Nullable
    T before(String key) {
        return read.get(key);
    }

    /** Adds documents that were read later. */
    void read(T document) {
        read.putIfAbsent(document.key(), document);
    }

    void put(T now) {
        changed.put(now.key(), now);
    }

    /** All documents that are known, as they are now. */
    Collection<T> all() {
        var all = new LinkedHashMap<>(read);
        all.putAll(changed);
        return all.values();
    }

    Collection<T> changed() {
        return changed.values();
    }

    Set<String> changedKeys() {
        return changed.keySet();
    }
}
