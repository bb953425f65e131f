package io.gantry.progress.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents in memory, of projects that this instance alone writes. Documents that were read, or found missing, stay known until
 * the room is needed; changes are written later, by {@link StatusWriter}.
 *
 * <p>Everything but {@link #find} is called with the lock of {@link OwnedStatuses} held.
 */
class OwnedDocuments<T extends Versioned<T>> {

    // In writes.
    private static final int[] AGES = {256, 64, 16, 4, 1, 0};

    private final Documents<T> store;
    private final Object lock;
    private final int most;
    private final @Nullable Instant dueWhenSaved;
    private final ConcurrentNavigableMap<String, Entry<T>> entries = new ConcurrentSkipListMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private final TreeSet<String> written = new TreeSet<>();
    private volatile long forgotten;
    private volatile int age;

    /**
     * @param most how many documents are known that need not be written
     * @param dueWhenSaved when a document is due that has been saved
     */
    OwnedDocuments(Documents<T> store, Object lock, int most, @Nullable Instant dueWhenSaved) {
        this.store = store;
        this.lock = lock;
        this.most = most;
        this.dueWhenSaved = dueWhenSaved;
    }

    /** A document, or that there is none, as the store will have it and over which version of it. */
    private static final class Entry<T> {

        private final @Nullable Kept<T> kept;
        private final long stored;
        private volatile int used;

        Entry(@Nullable Kept<T> kept, long stored, int used) {
            this.kept = kept;
            this.stored = stored;
            this.used = used;
        }

        boolean isDueAtOnce() {
            return kept != null && Instant.EPOCH.equals(kept.due());
        }
    }

    /** Those of {@code keys} that are there. Any thread may ask. */
    final Map<String, T> find(Collection<String> keys) {
        var found = new HashMap<String, T>();
        var unknown = new ArrayList<String>();
        for (var key : keys) {
            var entry = entries.get(key);
            if (entry == null) {
                unknown.add(key);
            } else if (entry.kept != null) {
                entry.used = age;
                found.put(key, entry.kept.document());
            }
        }
        var possible = possible(unknown);
        if (!possible.isEmpty()) {
            load(possible).forEach((key, kept) -> found.put(key, kept.document()));
        }
        return found;
    }

    /** Those of {@code unknown} that the store may have. Any thread may ask. */
    List<String> possible(List<String> unknown) {
        return unknown;
    }

    /** What must change before an answer of the store can be out of date for a document that is not in memory. */
    final long forgotten() {
        return forgotten;
    }

    private Map<String, Kept<T>> load(Collection<String> keys) {
        var before = forgotten;
        var stored = store.load(keys);
        synchronized (lock) {
            // What was forgotten meanwhile may have been changed and written before.
            if (before == forgotten) {
                keys.forEach(key -> enter(key, stored.get(key)));
            }
        }
        return stored;
    }

    private void enter(String key, @Nullable Kept<T> stored) {
        if (!entries.containsKey(key)) {
            entries.put(
                    key,
                    new Entry<>(stored, stored == null ? 0 : stored.document().version(), age));
            if (stored != null) {
                entered(stored);
            }
        }
    }

    /** Takes in what the store has, where nothing newer is known. */
    final void enter(Collection<Kept<T>> stored) {
        stored.forEach(kept -> enter(kept.document().key(), kept));
    }

    /** Takes in that the store has no document of that key. */
    final void enterAbsent(String key) {
        enter(key, null);
    }

    /** The document, if it is known without a look into the store. */
    final @Nullable Kept<T> known(String key) {
        var entry = entries.get(key);
        return entry == null ? null : entry.kept;
    }

    /** The documents of a project that are known. */
    final Stream<T> knownOf(String projectId) {
        return entries.subMap(Keys.of(projectId), Keys.behind(projectId)).values().stream()
                .flatMap(entry -> Stream.ofNullable(entry.kept))
                .map(Kept::document);
    }

    /** The documents of a project that the store does not have as they are now. */
    final List<T> unwrittenOf(String projectId) {
        return unwrittenKeysOf(projectId).stream()
                .flatMap(key -> Stream.ofNullable(known(key)))
                .map(Kept::document)
                .toList();
    }

    final List<String> unwrittenKeysOf(String projectId) {
        return Stream.of(changed, written)
                .flatMap(keys -> keys.subSet(Keys.of(projectId), Keys.behind(projectId)).stream())
                .distinct()
                .toList();
    }

    /** Saves documents over those that they were made of. */
    final void save(Collection<T> documents) {
        for (var document : documents) {
            keep(document.nextVersion(), dueWhenSaved);
        }
    }

    final void keep(T document, @Nullable Instant due) {
        var key = document.key();
        var before = entries.get(key);
        var now = new Kept<>(document, due);
        entries.put(key, new Entry<>(now, before == null ? 0 : before.stored, age));
        changed.add(key);
        kept(before == null ? null : before.kept, now);
    }

    /** Called when a document has come from the store. */
    void entered(Kept<T> stored) {}

    /** Called when a document has changed. */
    void kept(@Nullable Kept<T> before, Kept<T> now) {}

    /** Called when a document that the store has is not known any more. */
    void forgot(Kept<T> stored) {}

    final int unwritten() {
        return changed.size() + written.size();
    }

    /** The changes that are to be written; they stay unwritten until {@link #wrote}. */
    final List<Change<T>> startWriting() {
        var changes = new ArrayList<Change<T>>(changed.size());
        for (var key : changed) {
            var entry = entries.get(key);
            if (entry != null && entry.kept != null) {
                changes.add(new Change<>(entry.kept, entry.stored));
            }
        }
        written.addAll(changed);
        changed.clear();
        return changes;
    }

    final void wrote(List<Change<T>> changes) {
        for (var change : changes) {
            var document = change.now().document();
            var entry = entries.get(document.key());
            if (entry != null) {
                entries.put(document.key(), new Entry<>(entry.kept, document.version(), entry.used));
            }
        }
        written.clear();
        makeRoom();
    }

    // What was used last stays, and what is to be judged at once: it would have to be looked for and read for that.
    private void makeRoom() {
        age++;
        if (entries.size() <= most) {
            return;
        }
        var keepsDue = entries.size() <= 2 * most;
        for (int oldest : AGES) {
            entries.forEach((key, entry) -> {
                if (entry.used <= age - oldest && !changed.contains(key) && !(keepsDue && entry.isDueAtOnce())) {
                    entries.remove(key);
                    if (entry.kept != null) {
                        forgot(entry.kept);
                    }
                }
            });
            forgotten++;
            if (entries.size() <= most / 4 * 3) {
                return;
            }
        }
    }

    /** Forgets everything, written or not. */
    void forgetAll() {
        entries.clear();
        changed.clear();
        written.clear();
        forgotten++;
    }
}
