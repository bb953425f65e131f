package io.gantry.project.unit;

import io.gantry.http.validation.Faults;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units form a tree: a parent is registered, and no unit is above itself, at whatever distance. An account changes the
 * tree within its own part of it only, and that part stays where it is.
 */
final class ParentRule {

    private ParentRule() {}

    /**
     * Checks the parent of a unit that is not the caller's own.
     *
     * @param line the registered units from {@code parent} up to the root; empty if there is no such parent
     * @param own the caller's unit; a parent that is not within it counts as not registered
     */
    static void check(String code, @Nullable String parent, Set<String> line, @Nullable String own, Faults faults) {
        if (own == null || !line.contains(own)) {
            faults.add("parent", parent, "the code of a registered unit");
        } else if (line.contains(code)) {
            faults.add("parent", parent, "neither " + code + " itself nor a unit below it");
        }
    }

    /**
     * Checks the parent of the caller's own unit: moving it would change whose business the caller sees, and who sees
     * the caller's.
     *
     * @param present its parent now; null at the root and before it is registered
     */
    static void checkOwn(@Nullable String parent, @Nullable String present, Faults faults) {
        if (!Objects.equals(parent, present)) {
            var expected = present == null ? "nothing" : present;
            faults.add("parent", parent, expected + ", as it is: an account cannot move its own unit");
        }
    }
}
