package io.gantry.notification.channel.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one channel. While its receiver learns a new one, the one before counts, too: messages are signed with both.
 *
 * @param revision counted up by each change
 * @param former absent if there was none, or it was ended
 * @param formerUntil when the former one ceases to count; absent with it
 */
record ChannelSecrets(
        int revision,
        String current,
        @Nullable String former,
        @Nullable Instant formerUntil) {

    static ChannelSecrets first(String secret) {
        return new ChannelSecrets(1, secret, null, null);
    }

    /** The secrets that a message is signed with at {@code now}, the newest first. */
    List<String> valid(Instant now) {
        return former != null && isRotating(now) ? List.of(current, former) : List.of(current);
    }

    /** Whether the former secret still counts at {@code now}. */
    boolean isRotating(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil);
    }

    ChannelSecrets rotated(String fresh, Instant presentUntil) {
        return new ChannelSecrets(revision + 1, fresh, current, presentUntil);
    }

    ChannelSecrets withoutFormer() {
        return new ChannelSecrets(revision + 1, current, null, null);
    }

    /** Says nothing of the secrets. */
    @Override
    public String toString() {
        return "ChannelSecrets[revision=" + revision + ", formerUntil=" + formerUntil + "]";
    }
}
