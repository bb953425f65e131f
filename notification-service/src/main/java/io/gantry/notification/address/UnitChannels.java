package io.gantry.notification.address;

import java.util.List;
import java.util.Optional;

/**
 * The channels of a unit, beside the in-app inbox that every unit has.
 *
 * @param revision 0 before any was ever set
 */
public record UnitChannels(String unit, long revision, List<UnitChannel> channels) {

    public UnitChannels {
        channels = List.copyOf(channels);
    }

    static UnitChannels none(String unit) {
        return new UnitChannels(unit, 0, List.of());
    }

    /** The channel of that id, if the unit still has it. */
    public Optional<UnitChannel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    UnitChannels with(List<UnitChannel> next) {
        return new UnitChannels(unit, revision + 1, next);
    }
}
