package io.gantry.project.unit;

import io.gantry.event.Unit;
import io.gantry.project.check.Faults;
import java.util.Set;

/** Units form a tree: a superior is registered, and nobody is, at whatever distance, their own superior. */
final class SuperiorRule {

    private SuperiorRule() {}

    /** @param line the registered units from the unit's parent up to the root; empty if there is no such parent */
    static void check(Unit unit, Set<String> line, Faults faults) {
        if (line.isEmpty()) {
            faults.add("parent", unit.parent(), "the code of a registered unit");
        } else if (line.contains(unit.code())) {
            faults.add("parent", unit.parent(), "neither " + unit.code() + " itself nor a unit below it");
        }
    }
}
