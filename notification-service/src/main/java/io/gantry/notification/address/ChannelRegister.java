package io.gantry.notification.address;

import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.InvalidAddressException;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Target;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What can be done with a unit's channels. */
final class ChannelRegister {

    private static final Phrase CHANNEL = new Phrase("channel-of", "the id of a channel of {unit}", "{unit} 的通道的 id");
    private static final Phrase NOT_SET_UP = new Phrase(
            "channel-not-set-up",
            "{type} is not set up on this server (expected: one of {known})",
            "本服务器未设置 {type}（要求：{known} 之一）");
    private static final Phrase ONCE = new Phrase("channel-once", "each channel once", "每个通道只出现一次");
    private static final Phrase ONE_OF = new Phrase("one-of", "one of {values}", "{values} 之一");

    private final ChannelStore store;
    private final UnitAddresses addresses;
    private final Map<String, Channel> types;
    private final InstantSource clock;

    /** @param types all types of channel, by name */
    ChannelRegister(ChannelStore store, UnitAddresses addresses, Map<String, Channel> types, InstantSource clock) {
        this.store = store;
        this.addresses = addresses;
        this.types = Map.copyOf(types);
        this.clock = clock;
    }

    UnitChannels get(String unit) {
        return store.find(Set.of(unit)).getOrDefault(unit, UnitChannels.none(unit));
    }

    Map<String, ChannelHealth> health(String unit) {
        return store.health(unit);
    }

    /**
     * Makes the unit's channels what {@code draft} says.
     *
     * @throws ProblemException 422 naming each channel that cannot be used
     */
    UnitChannels set(String unit, IfMatch ifMatch, ChannelDraft draft) {
        var channels = checked(draft);
        while (true) {
            var current = get(unit);
            if (channels.equals(current.channels())) {
                return current;
            }
            // When the save below has lost against another change, this is where it is said; "*" tries again instead.
            ifMatch.require(current.revision());
            var next = current.with(channels);
            if (store.save(next)) {
                addresses.forget(unit);
                return next;
            }
        }
    }

    /** Sends a message that asks for nothing, now, and says what came of it. */
    Answer test(String unit, String channelId) {
        var channel = get(unit)
                .channel(channelId)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", channelId, CHANNEL.with(unit))));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = UUID.nameUUIDFromBytes(
                (unit + "/" + channelId + "/test/" + clock.instant()).getBytes(StandardCharsets.UTF_8));
        var target = new Target(unit, channelId, channel.address());
        var answer = typeOf(channel).send(target, Message.test(id, now));
        addresses.attempted(addresses.health(unit, channelId), answer, now);
        return answer;
    }

    private Channel typeOf(UnitChannel channel) {
        var type = types.get(channel.type());
        if (type == null) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, NOT_SET_UP.with(channel.type(), new TreeSet<>(types.keySet())));
        }
        return type;
    }

    private List<UnitChannel> checked(ChannelDraft draft) {
        var faults = new Faults();
        var channels = new LinkedHashSet<UnitChannel>();
        var entries = draft.entries();
        for (int i = 0; i < entries.size(); i++) {
            var field = "channels[" + i + "]";
            var entry = entries.get(i);
            var type = types.get(entry.type());
            if (type == null) {
                faults.add(field + ".type", entry.type(), known());
                continue;
            }
            var address = Objects.requireNonNull(entry.address(), "address");
            try {
                if (!channels.add(UnitChannel.of(type.type(), type.canonical(address)))) {
                    faults.add(field, address, ONCE);
                }
            } catch (InvalidAddressException e) {
                faults.add(field + ".address", address, e.expected());
            }
        }
        faults.throwIfAny();
        return List.copyOf(channels);
    }

    private Phrase known() {
        return ONE_OF.with(new TreeSet<>(types.keySet()));
    }
}
