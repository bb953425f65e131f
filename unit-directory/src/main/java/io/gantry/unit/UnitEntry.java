package io.gantry.unit;

import io.gantry.event.Names;
import io.gantry.event.UnitEvent.UnitChanged;
import org.jspecify.annotations.Nullable;

/**
 * A unit as of a revision in the registry.
 *
 * @param kind as in {@code io.gantry.event.Unit}
 * @param parent absent at the root
 */
public record UnitEntry(
        String code,
        long revision,
        Names names,
        String kind,
        @Nullable String parent) {

    /** What {@code event} says of its unit. */
    public static UnitEntry of(UnitChanged event) {
        var unit = event.unit();
        return new UnitEntry(unit.code(), event.revision(), unit.names(), unit.kind(), unit.parent());
    }
}
