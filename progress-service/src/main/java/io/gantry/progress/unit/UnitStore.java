package io.gantry.progress.unit;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the registered units are kept. */
public interface UnitStore {

    /** Keeps units, each given once; one that is there already as new or newer stays as it is. */
    void saveNewer(Collection<KnownUnit> units);

    /** The superior of each unit that has one. */
    Map<String, String> parents();

    boolean isRegistered(String code);

    /** A unit as of a revision of the registry's. */
    record KnownUnit(String code, long revision, @Nullable String parent) {}
}
