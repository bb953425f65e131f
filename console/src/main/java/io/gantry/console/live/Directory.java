package io.gantry.console.live;

import io.gantry.access.Role;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.unit.InMemoryUnitStore;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which callers may hear of which units' business, from the tree of units. A caller may hear of a project if a unit that
 * it concerns is theirs or below; of a unit if it is theirs, below, or above.
 */
final class Directory {

    private static final Set<Role> OF_PROJECTS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER);
    private static final Set<Role> OF_UNITS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN);

    private final UnitDirectory units;

    Directory(InstantSource clock) {
        this.units = new UnitDirectory(new InMemoryUnitStore(), clock);
    }

    /** Takes in a unit as it is now. */
    void learn(UnitChanged changed) {
        units.learn(List.of(UnitEntry.of(changed)));
    }

    /** {@code unit} itself and all known units below it. */
    Set<String> within(String unit) {
        return units.tree().within(unit);
    }

    /** Who may hear of a unit. */
    Audience ofUnit(String code) {
        var tree = units.tree();
        var concerned = new HashSet<>(tree.lineOf(code));
        concerned.addAll(tree.within(code));
        return new Audience(concerned, OF_UNITS);
    }

    /** Who may hear of something on a project that concerns these units; nobody if there are none. */
    Audience ofProjectBusiness(Collection<String> concerned) {
        var tree = units.tree();
        var lines = new HashSet<String>();
        concerned.forEach(unit -> lines.addAll(tree.lineOf(unit)));
        return new Audience(lines, OF_PROJECTS);
    }
}
