package io.gantry.notification.address;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of a channel.
 *
 * @param failures failed attempts since the last success
 * @param lastOutcome of the last attempt; absent before the first
 * @param disabledAt since when nothing is sent, because the receiver answered that it is gone for good; absent while enabled
 */
public record ChannelHealth(
        String unit,
        String channelId,
        int failures,
        @Nullable Outcome lastOutcome,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant lastDeliveredAt,
        @Nullable Instant disabledAt) {

    static ChannelHealth unknown(String unit, String channelId) {
        return new ChannelHealth(unit, channelId, 0, null, null, null, null);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** The health after an attempt. A delivered message shows that the receiver is back. */
    ChannelHealth after(Answer answer, Instant now) {
        var outcome = answer.outcome();
        if (outcome == Outcome.DELIVERED) {
            return new ChannelHealth(unit, channelId, 0, outcome, now, now, null);
        }
        var disabled = outcome.next() == Outcome.Next.DISABLE && disabledAt == null ? now : disabledAt;
        return new ChannelHealth(unit, channelId, failures + 1, outcome, now, lastDeliveredAt, disabled);
    }

    /** Whether anything that readers are shown has changed. */
    boolean differsFrom(ChannelHealth before) {
        return failures != before.failures || lastOutcome != before.lastOutcome || isDisabled() != before.isDisabled();
    }
}
