package io.gantry.issuer.account;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that an account may administer.
 *
 * @param codes the unit itself and all units below it; empty for an account without unit
 * @param all whether the unit is the root, above which is nothing
 */
record OwnUnits(Set<String> codes, boolean all) {

    static final OwnUnits NONE = new OwnUnits(Set.of(), false);

    OwnUnits {
        codes = Set.copyOf(codes);
    }

    /** A unit of the register, as far as it matters here. */
    record Place(String code, @Nullable String parent) {}

    /**
     * The units at and below {@code unit}. A unit that is not registered has no parent, but that does not make it the root: before
     * there is a register, only the first administrator's unit is the root.
     *
     * @param known at least those below {@code unit}, and the unit itself if it is registered
     * @param rootUnit the first administrator's
     */
    static OwnUnits of(String unit, List<Place> known, String rootUnit) {
        var codes = new HashSet<>(Set.of(unit));
        var next = new ArrayDeque<>(codes);
        while (!next.isEmpty()) {
            var above = next.pop();
            known.stream()
                    .filter(place -> above.equals(place.parent()) && codes.add(place.code()))
                    .forEach(place -> next.push(place.code()));
        }
        var root = known.stream()
                .filter(place -> place.code().equals(unit))
                .findFirst()
                .map(place -> place.parent() == null)
                .orElse(unit.equals(rootUnit));
        return new OwnUnits(codes, root);
    }

    /** Whether what belongs to {@code unit}, or to none, is theirs. An account without unit is included at the root only. */
    boolean include(@Nullable String unit) {
        return unit == null ? all : codes.contains(unit);
    }
}
