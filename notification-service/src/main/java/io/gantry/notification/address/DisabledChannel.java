package io.gantry.notification.address;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A channel to which nothing is sent, because its receiver answered that it is gone for good.
 *
 * @param type of the channel, such as {@code webhook}
 */
record DisabledChannel(String type, ChannelHealth health) {

    /** The one disabled last first. */
    static final Comparator<DisabledChannel> LATEST_FIRST =
            Comparator.comparing(DisabledChannel::disabledAt).reversed().thenComparing(DisabledChannel::key);

    Instant disabledAt() {
        return Objects.requireNonNull(health.disabledAt(), "disabledAt");
    }

    /** Unit and id of the channel, for two may be disabled at the same moment. */
    String key() {
        return health.unit() + "/" + health.channelId();
    }
}
