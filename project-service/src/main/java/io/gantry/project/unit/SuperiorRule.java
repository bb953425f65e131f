package io.gantry.project.unit;

import io.gantry.event.Unit;
import io.gantry.project.check.Faults;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units form a tree: a superior is registered, and nobody is, at whatever distance, their own superior. Whoever changes
 * the tree stays within their own part of it, and their part stays where it is.
 */
final class SuperiorRule {

    private SuperiorRule() {}

    /**
     * Checks the superior of a unit that is not the caller's own.
     *
     * @param line the registered units from the unit's parent up to the root; empty if there is no such parent
     * @param own the caller's unit; a superior that is not within it counts as not registered
     */
    static void check(Unit unit, Set<String> line, @Nullable String own, Faults faults) {
        if (own == null || !line.contains(own)) {
            faults.add("parent", unit.parent(), "the code of a registered unit");
        } else if (line.contains(unit.code())) {
            faults.add("parent", unit.parent(), "neither " + unit.code() + " itself nor a unit below it");
        }
    }

    /**
     * Checks the superior of the caller's own unit: moving it would change whose business the caller sees, and who sees
     * the caller's.
     *
     * @param present its superior now; null at the root and before it is registered
     */
    static void checkOwn(Unit own, @Nullable String present, Faults faults) {
        if (!Objects.equals(own.parent(), present)) {
            faults.add(
                    "parent",
                    own.parent(),
                    (present == null ? "nothing" : present) + ", as it is: nobody moves their own unit");
        }
    }
}
