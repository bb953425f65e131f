package io.gantry.issuer.account;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to somebody's unit.
 *
 * @param codes the unit itself and all units below it; empty for who has no unit
 * @param all whether there is nothing above the unit
 */
record OwnUnits(Set<String> codes, boolean all) {

    static final OwnUnits NONE = new OwnUnits(Set.of(), false);

    OwnUnits {
        codes = Set.copyOf(codes);
    }

    /** A unit of the register, as far as it matters here. */
    record Place(String code, @Nullable String parent) {}

    /** @param known at least those below {@code unit}, and the unit itself if it is registered */
    static OwnUnits of(String unit, List<Place> known) {
        var codes = new HashSet<>(Set.of(unit));
        var next = new ArrayDeque<>(codes);
        while (!next.isEmpty()) {
            var above = next.pop();
            known.stream()
                    .filter(place -> above.equals(place.parent()) && codes.add(place.code()))
                    .forEach(place -> next.push(place.code()));
        }
        var below = known.stream().anyMatch(place -> place.code().equals(unit) && place.parent() != null);
        return new OwnUnits(codes, !below);
    }

    /** Whether what belongs to {@code unit}, or to none, is theirs. What has no unit is for those above whom is nothing. */
    boolean include(@Nullable String unit) {
        return unit == null ? all : codes.contains(unit);
    }
}
