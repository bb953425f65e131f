package io.gantry.console.live;

import io.gantry.access.Role;
import io.gantry.event.Unit;
import io.gantry.unit.UnitTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which callers may hear of which units' business, from the tree of units. A caller may hear of a project if a unit that
 * it concerns is theirs or below; of a unit if it is theirs, below, or above.
 */
final class Directory {

    private static final Set<Role> OF_PROJECTS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER);
    private static final Set<Role> OF_UNITS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN);

    private final Map<String, String> parents = new HashMap<>();
    private @Nullable UnitTree tree;

    /** Takes in a unit as it is now. */
    synchronized void learn(Unit unit) {
        if (unit.parent() == null) {
            parents.remove(unit.code());
        } else {
            parents.put(unit.code(), unit.parent());
        }
        tree = null;
    }

    /** Who may hear of a unit. */
    synchronized Audience ofUnit(String code) {
        var units = new HashSet<>(tree().lineOf(code));
        units.addAll(tree().within(code));
        return new Audience(units, OF_UNITS);
    }

    /** Who may hear of something on a project that concerns these units; nobody if there are none. */
    synchronized Audience ofProjectBusiness(Collection<String> concerned) {
        var units = new HashSet<String>();
        concerned.forEach(unit -> units.addAll(tree().lineOf(unit)));
        return new Audience(units, OF_PROJECTS);
    }

    private UnitTree tree() {
        var known = tree;
        if (known == null) {
            known = UnitTree.of(parents);
            tree = known;
        }
        return known;
    }
}
