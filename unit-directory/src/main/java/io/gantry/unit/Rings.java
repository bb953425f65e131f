package io.gantry.unit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds units that are, at some distance, their own parents. */
final class Rings {

    private Rings() {}

    /** The units of all rings; not those that are only below one. */
    static Set<String> of(Map<String, String> parents) {
        var seen = new HashSet<String>();
        var inRings = new HashSet<String>();
        for (var start : parents.keySet()) {
            var path = new LinkedHashSet<String>();
            @Nullable String next = start;
            while (next != null && !seen.contains(next) && path.add(next)) {
                next = parents.get(next);
            }
            if (next != null && path.contains(next)) {
                addFrom(next, path, inRings);
            }
            seen.addAll(path);
        }
        return inRings;
    }

    private static void addFrom(String first, Set<String> path, Set<String> inRings) {
        var found = false;
        for (var unit : path) {
            found |= unit.equals(first);
            if (found) {
                inRings.add(unit);
            }
        }
    }
}
