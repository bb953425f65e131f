package io.gantry.notification.address;

import io.gantry.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the channels of units and their health are kept. */
interface ChannelStore {

    /** The channels of those of {@code units} that have had any, by unit. */
    Map<String, UnitChannels> find(Collection<String> units);

    /** Saves a unit's channels, unless somebody else has changed them since they were read. */
    boolean save(UnitChannels next);

    /** The health of the unit's channels that were ever sent to, by channel id. */
    default Map<String, ChannelHealth> health(String unit) {
        return healthOf(Set.of(unit)).getOrDefault(unit, Map.of());
    }

    /** As {@link #health}, by unit. */
    Map<String, Map<String, ChannelHealth>> healthOf(Collection<String> units);

    void save(ChannelHealth health);

    /** The disabled channels of all units in {@code scope}, the one disabled last first; without channels since removed. */
    List<DisabledChannel> disabled(Scope scope);
}
