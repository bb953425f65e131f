package io.gantry.console.live;

import io.gantry.access.Role;
import io.gantry.console.live.Fact.PlanSet;
import io.gantry.console.live.Fact.ProjectRegistered;
import io.gantry.console.live.Fact.UnitPlaced;
import io.gantry.unit.UnitTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may hear of which unit and project, folded from the registry's events. Somebody may hear of a project if a unit
 * that is concerned with it is theirs or below; of a unit if it is theirs, below, or a superior.
 */
final class Directory {

    private static final Set<Role> OF_PROJECTS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER);
    private static final Set<Role> OF_UNITS = Set.of(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN);

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> registered = new HashMap<>();
    private final Map<String, Set<String>> planned = new HashMap<>();
    private @Nullable UnitTree tree;

    /** Takes in what the registry says. */
    synchronized void learn(Fact fact) {
        if (fact instanceof UnitPlaced unit) {
            if (unit.parent() == null) {
                parents.remove(unit.code());
            } else {
                parents.put(unit.code(), unit.parent());
            }
            tree = null;
        } else if (fact instanceof ProjectRegistered project) {
            registered.put(project.id(), project.units());
        } else if (fact instanceof PlanSet plan) {
            planned.put(plan.projectId(), plan.units());
        }
    }

    /** Who may hear of a unit. */
    synchronized Audience ofUnit(String code) {
        var units = new HashSet<>(tree().lineOf(code));
        units.addAll(tree().within(code));
        return new Audience(units, OF_UNITS);
    }

    /** Who may hear of a project; nobody if it is not known. */
    Audience ofProject(String id) {
        return ofProject(id, Set.of());
    }

    /** Who may hear of something about a project that also concerns {@code others}. */
    synchronized Audience ofProject(String id, Collection<String> others) {
        var concerned = new HashSet<>(others);
        concerned.addAll(registered.getOrDefault(id, Set.of()));
        concerned.addAll(planned.getOrDefault(id, Set.of()));
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
