package io.gantry.unit;

import java.util.Collection;
import java.util.Map;

/** Where the directory keeps its units. */
public interface UnitStore {

    /**
     * Saves units, each given once. One that is there already with the same or a newer revision stays as it is. The
     * store remembers the former parent of a unit whose parent changes.
     */
    void saveNewer(Collection<UnitEntry> units);

    /** Those of {@code codes} that are known, by code. */
    Map<String, UnitEntry> find(Collection<String> codes);

    /** The tree of all units. */
    UnitTree tree();
}
