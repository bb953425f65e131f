package io.gantry.progress.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts of plans of owned projects that wait for the last of their revision. They are in the store at once; they are known
 * here, too, since another that believes to own the project may remove them there.
 */
final class OwnedParts {

    private final PlanPartStore store;
    private final Map<String, PlanPart> known = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();

    OwnedParts(PlanPartStore store) {
        this.store = store;
    }

    void save(Collection<PlanPart> parts) {
        store.save(parts);
        parts.forEach(part -> known.put(part.key(), part));
    }

    /** The parts of a revision that are there, in order. */
    List<PlanPart> find(String projectId, long revision) {
        var found = new TreeMap<Integer, PlanPart>();
        store.find(projectId, revision).forEach(part -> found.put(part.part(), part));
        known.values().stream()
                .filter(part -> part.projectId().equals(projectId) && part.revision() == revision)
                .forEach(part -> found.put(part.part(), part));
        return new ArrayList<>(found.values());
    }

    /** Notes that parts, up to a revision by project, are not needed once the plans are written. */
    void took(Map<String, Long> revisions) {
        taken.putAll(revisions);
        known.values().removeIf(part -> part.revision() <= revisions.getOrDefault(part.projectId(), 0L));
    }

    /** The revisions by project up to which parts may be removed. */
    Map<String, Long> startRemoving() {
        var removable = Map.copyOf(taken);
        taken.clear();
        return removable;
    }

    void forgetAll() {
        known.clear();
        taken.clear();
    }
}
