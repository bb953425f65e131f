package io.gantry.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units and their parents at one moment.
 *
 * <p>Two changes at the same moment, each right by itself, can make a ring of parents. Units in a ring count as where
 * they were before, so that the administrator who is above that place still sees them and can move them.
 */
public final class UnitTree implements Units {

    private final Map<String, String> parents;
    private final Map<String, List<String>> children = new HashMap<>();

    private UnitTree(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        parents.forEach((unit, parent) ->
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit));
    }

    /** @param parents the parent of each unit that has one */
    public static UnitTree of(Map<String, String> parents) {
        return of(parents.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue(), null))
                .toList());
    }

    /** @param places one for each unit */
    public static UnitTree of(Collection<Place> places) {
        var parents = new HashMap<String, String>();
        var former = new HashMap<String, String>();
        for (var place : places) {
            if (place.parent() != null) {
                parents.put(place.unit(), place.parent());
            }
            if (place.formerParent() != null) {
                former.put(place.unit(), place.formerParent());
            }
        }
        replace(parents, former);
        // Where they were before may be below one of them by now.
        replace(parents, Map.of());
        return new UnitTree(parents);
    }

    private static void replace(Map<String, String> parents, Map<String, String> former) {
        for (var unit : Rings.of(parents)) {
            parents.compute(unit, (code, parent) -> former.get(code));
        }
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

    /** The units right below {@code unit}, in the order of their codes. */
    public List<String> childrenOf(String unit) {
        return children.getOrDefault(unit, List.of()).stream().sorted().toList();
    }

    /** {@code unit}, its parent, the parent's parent and so on up to the root, in this order. */
    public Set<String> lineOf(String unit) {
        var line = new LinkedHashSet<String>();
        for (@Nullable String next = unit; next != null; next = parents.get(next)) {
            line.add(next);
        }
        return line;
    }

    /** The parent of {@code unit}; none at the root, and of a unit that is not known. */
    public Optional<String> parentOf(String unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    /**
     * Where a unit is in the tree.
     *
     * @param parent absent at the root
     * @param formerParent the parent before the last time that the parent changed; absent if it never did
     */
    public record Place(
            String unit, @Nullable String parent, @Nullable String formerParent) {}
}
