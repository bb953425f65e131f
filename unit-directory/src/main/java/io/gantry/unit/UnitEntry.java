package io.gantry.unit;

import io.gantry.event.Names;
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
        @Nullable String parent) {}
