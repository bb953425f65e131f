package io.gantry.project.element;

import java.util.List;

/**
 * The defaults that a unit has itself.
 *
 * @param revision counts from 1
 */
record UnitDefaults(String unit, long revision, List<ElementDefault> items) {

    UnitDefaults {
        items = List.copyOf(items);
    }
}
