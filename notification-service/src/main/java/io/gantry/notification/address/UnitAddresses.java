package io.gantry.notification.address;

import io.gantry.notification.channel.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The units' channels and their health, for sending. They are kept in memory: with all changes of this
 * instance, and with those of others as of a second ago. While messages come, the units that had one lately are read once a
 * second, all of them together.
 */
public final class UnitAddresses {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long IN_USE = Duration.ofSeconds(30).toNanos();

    private final ChannelStore store;
    private final LongSupplier nanos;
    private final Map<String, UnitChannels> channels = new HashMap<>();
    private final Map<String, Map<String, ChannelHealth>> health = new HashMap<>();
    private final Map<String, Long> usedAt = new HashMap<>();
    private long readAt;

    /** @param nanos a clock that is never set, such as {@link System#nanoTime()} */
    UnitAddresses(ChannelStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    /** The channels of each of {@code units}, by unit. */
    public synchronized Map<String, List<UnitChannel>> of(Collection<String> units) {
        use(units);
        var found = new HashMap<String, List<UnitChannel>>();
        units.forEach(unit -> found.put(
                unit, channels.getOrDefault(unit, UnitChannels.none(unit)).channels()));
        return found;
    }

    /** The channel as it is stored at this moment. */
    public Optional<UnitChannel> stored(String unit, String channelId) {
        return Optional.ofNullable(store.find(Set.of(unit)).get(unit)).flatMap(known -> known.channel(channelId));
    }

    /** The channel's health so far. */
    public synchronized ChannelHealth health(String unit, String channelId) {
        use(Set.of(unit));
        return health.getOrDefault(unit, Map.of()).getOrDefault(channelId, ChannelHealth.unknown(unit, channelId));
    }

    /** Records the answer to an attempt, and returns the channel's health after it. */
    public ChannelHealth attempted(ChannelHealth before, Answer answer, Instant now) {
        var after = before.after(answer, now);
        if (after.differsFrom(before)) {
            store.save(after);
            keep(after);
        }
        return after;
    }

    private synchronized void keep(ChannelHealth after) {
        if (usedAt.containsKey(after.unit())) {
            health.computeIfAbsent(after.unit(), none -> new HashMap<>()).put(after.channelId(), after);
        }
    }

    /** Forgets a unit's channels, because this instance has just changed them. */
    synchronized void forget(String unit) {
        usedAt.remove(unit);
        channels.remove(unit);
        health.remove(unit);
    }

    private void use(Collection<String> units) {
        var now = nanos.getAsLong();
        var isFresh = now - readAt < FRESH;
        var unread = new HashSet<>(units);
        if (isFresh) {
            unread.removeAll(usedAt.keySet());
        } else {
            usedAt.values().removeIf(at -> now - at > IN_USE);
            unread.addAll(usedAt.keySet());
        }
        if (!unread.isEmpty()) {
            read(unread, isFresh);
        }
        units.forEach(unit -> usedAt.put(unit, now));
        readAt = isFresh ? readAt : now;
    }

    private void read(Set<String> units, boolean isAddition) {
        var found = store.find(units);
        var fared = store.healthOf(units);
        if (!isAddition) {
            channels.clear();
            health.clear();
        }
        channels.putAll(found);
        health.putAll(fared);
    }
}
