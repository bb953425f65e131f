package io.gantry.progress.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@link Documents} in memory. It writes one by one and may be told to fail, as a process that dies does. */
class Memory<T extends Versioned<T>> implements Documents<T> {

    final TreeMap<String, Kept<T>> stored = new TreeMap<>();
    private final Writes writes;

    Memory(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Map<String, Kept<T>> load(Collection<String> keys) {
        looked();
        var found = new HashMap<String, Kept<T>>();
        for (var key : keys) {
            var kept = stored.get(key);
            if (kept != null) {
                found.put(key, kept);
            }
        }
        return found;
    }

    final void looked() {
        writes.looked();
    }

    final Stream<T> documents() {
        return stored.values().stream().map(Kept::document);
    }

    @Override
    public boolean write(Collection<Change<T>> changes) {
        var all = true;
        for (var change : changes) {
            var key = change.now().document().key();
            var known = stored.get(key);
            if ((known == null ? 0 : known.document().version()) == change.before()) {
                writes.next(key);
                stored.put(key, change.now());
            } else {
                all = false;
            }
        }
        return all;
    }

    /** Counts writes and looks, and lets the process die at a write. */
    static final class Writes {

        private int left = Integer.MAX_VALUE;
        private int done;
        private int looks;
        private final Set<String> refused = new HashSet<>();

        void next(String key) {
            if (refused.contains(key)) {
                throw new IllegalStateException("too large: " + key);
            }
            next();
        }

        /** Lets no document of that key be written. */
        void refuse(String key) {
            refused.add(key);
        }

        void next() {
            if (left-- <= 0) {
                left = Integer.MAX_VALUE;
                throw new DiedException();
            }
            done++;
        }

        /** Dies instead of the write after {@code more} others. */
        void dieAfter(int more) {
            left = more;
        }

        void live() {
            left = Integer.MAX_VALUE;
        }

        int done() {
            return done;
        }

        void looked() {
            looks++;
        }

        /** How often documents were looked for by their keys, delays by what they are about, or reports by what was before. */
        int looks() {
            return looks;
        }
    }

    /** The process has died. */
    static final class DiedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
