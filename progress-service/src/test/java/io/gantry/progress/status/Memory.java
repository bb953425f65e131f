package io.gantry.progress.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** {@link Documents} in memory. It saves one by one and may be told to fail, as a process that dies does. */
class Memory<T extends Versioned<T>> implements Documents<T> {

    final TreeMap<String, T> stored = new TreeMap<>();
    private final Writes writes;

    Memory(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Map<String, T> find(Collection<String> keys) {
        var found = new HashMap<String, T>();
        for (var key : keys) {
            var document = stored.get(key);
            if (document != null) {
                found.put(key, document);
            }
        }
        return found;
    }

    @Override
    public boolean save(Collection<T> changed) {
        var all = true;
        for (var document : changed) {
            var known = stored.get(document.key());
            if ((known == null ? 0 : known.version()) == document.version()) {
                write(() -> {
                    stored.put(document.key(), document.nextVersion());
                    saved(document.key());
                });
            } else {
                all = false;
            }
        }
        return all;
    }

    /** What is to be done with a document that has just been saved. */
    void saved(String key) {}

    void write(Runnable write) {
        writes.next();
        write.run();
    }

    /** Counts writes, and lets the process die at one of them. */
    static final class Writes {

        private int left = Integer.MAX_VALUE;
        private int done;

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
    }

    /** The process has died. */
    static final class DiedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
