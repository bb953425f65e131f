package io.gantry.progress.status;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports the projects have that were busy lately, so that one that is new need not be looked for. Of a project with
 * very many it is not known.
 */
final class ReportKeys {

    /** How many a project may have. */
    static final int MOST_OF_PROJECT = 2_000;

    private final int most;
    // Hashes: two of them may be equal, and then one is looked for in vain. Null: there are too many.
    private final Map<String, @Nullable Set<Integer>> hashes = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** @param most how many are remembered of all projects together */
    ReportKeys(int most) {
        this.most = most;
    }

    /** Whether nothing is known of a project. */
    synchronized boolean isNew(String projectId) {
        return !hashes.containsKey(projectId);
    }

    /** Takes in all reports of a project: the first of those in the store, and those that are known besides. */
    synchronized void learn(String projectId, List<String> stored, List<String> known) {
        forget(projectId);
        var all = new HashSet<Integer>();
        stored.forEach(key -> all.add(key.hashCode()));
        known.forEach(key -> all.add(key.hashCode()));
        put(projectId, all);
        makeRoom();
    }

    /** Adds a report of a project that is known. */
    synchronized void add(String key) {
        var project = Keys.projectOf(key);
        var known = hashes.get(project);
        if (known != null && known.add(key.hashCode())) {
            size++;
            if (known.size() > MOST_OF_PROJECT) {
                forget(project);
                put(project, known);
            }
            makeRoom();
        }
    }

    /** Whether there may be a report of that key. */
    synchronized boolean mayHave(String key) {
        var known = hashes.get(Keys.projectOf(key));
        return known == null || known.contains(key.hashCode());
    }

    synchronized void clear() {
        hashes.clear();
        size = 0;
    }

    private void put(String projectId, Collection<Integer> all) {
        if (all.size() > MOST_OF_PROJECT) {
            hashes.put(projectId, null);
        } else {
            hashes.put(projectId, new HashSet<>(all));
            size += all.size();
        }
    }

    private void makeRoom() {
        while (size > most) {
            forget(hashes.keySet().iterator().next());
        }
    }

    private void forget(String projectId) {
        var known = hashes.remove(projectId);
        size -= known == null ? 0 : known.size();
    }
}
