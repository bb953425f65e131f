package io.gantry.notification.unit;

import java.util.Collection;
import java.util.Map;

/** The directory of units. */
public interface UnitStore {

    /** Saves each entry, unless what is known of its unit is as new or newer. */
    void saveNewer(Collection<UnitEntry> entries);

    /** The entries of those of {@code codes} that are known, by code. */
    Map<String, UnitEntry> find(Collection<String> codes);

    /** The superior of each unit that has one. */
    Map<String, String> parents();
}
