package io.gantry.project.element;

import java.util.Collection;
import java.util.Map;

/** Keeps the defaults that units have themselves. */
interface DefaultsStore {

    /** The defaults of those of {@code units} that have some, by the code of the unit. */
    Map<String, UnitDefaults> find(Collection<String> units);

    /** @return false if the unit has that revision already, or is not at the one before; nothing is saved then */
    boolean save(UnitDefaults defaults);
}
