package io.gantry.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units and their superiors at one moment. A circle, which no registry lets in, does no harm. */
public final class UnitTree implements Units {

    private final Map<String, String> parents;
    private final Map<String, List<String>> children = new HashMap<>();

    /** @param parents the superior of each unit that has one */
    public UnitTree(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        parents.forEach((unit, parent) ->
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit));
    }

    @Override
    public Set<String> within(String unit) {
        var found = new HashSet<>(Set.of(unit));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (var child : children.getOrDefault(next.pop(), List.of())) {
                if (found.add(child)) {
                    next.push(child);
                }
            }
        }
        return Set.copyOf(found);
    }

    /** {@code unit} and its superiors, from below. */
    public Set<String> lineOf(String unit) {
        var line = new LinkedHashSet<String>();
        for (@Nullable String next = unit; next != null && line.add(next); ) {
            next = parents.get(next);
        }
        return line;
    }
}
