package io.gantry.project.unit;

import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units form a tree: a parent is registered, and no unit is above itself, at whatever distance. An account changes the
 * tree within its own part of it only, and that part stays where it is.
 */
final class ParentRule {

    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase NOT_BELOW =
            new Phrase("not-below", "neither {unit} itself nor a unit below it", "不是 {unit} 本身或其下级单位");
    private static final Phrase NOTHING = new Phrase("nothing", "nothing", "未提供");
    private static final Phrase AS_IS = new Phrase(
            "own-unit-place", "{parent}, as it is: an account cannot move its own unit", "保持 {parent} 不变：账号不能移动自己的单位");

    private ParentRule() {}

    /**
     * Checks the parent of a unit that is not the caller's own.
     *
     * @param line the registered units from {@code parent} up to the root; empty if there is no such parent
     * @param own the caller's unit; a parent that is not within it counts as not registered
     */
    static void check(String code, @Nullable String parent, Set<String> line, @Nullable String own, Faults faults) {
        if (own == null || !line.contains(own)) {
            faults.add("parent", parent, UNIT);
        } else if (line.contains(code)) {
            faults.add("parent", parent, NOT_BELOW.with(code));
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
            var expected = present == null ? NOTHING : present;
            faults.add("parent", parent, AS_IS.with(expected));
        }
    }
}
