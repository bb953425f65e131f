package io.gantry.notification.address;

import io.gantry.notification.channel.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What those who send need to know of the units' channels, and tell of them. */
public final class UnitAddresses {

    private final ChannelStore store;

    UnitAddresses(ChannelStore store) {
        this.store = store;
    }

    /** The channels of each of {@code units} that has any, by unit. */
    public Map<String, List<UnitChannel>> of(Collection<String> units) {
        return store.find(units).values().stream()
                .collect(Collectors.toMap(UnitChannels::unit, UnitChannels::channels));
    }

    /** How the channel has fared so far. */
    public ChannelHealth health(String unit, String channelId) {
        return store.health(unit).getOrDefault(channelId, ChannelHealth.unknown(unit, channelId));
    }

    /** Takes down what came of an attempt, and returns the channel's health after it. */
    public ChannelHealth attempted(ChannelHealth before, Answer answer, Instant now) {
        var after = before.after(answer, now);
        if (after.differsFrom(before)) {
            store.save(after);
        }
        return after;
    }
}
