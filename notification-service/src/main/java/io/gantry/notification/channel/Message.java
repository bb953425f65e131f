package io.gantry.notification.channel;

import io.gantry.event.AlertEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is told. It is the same at every attempt.
 *
 * @param id derived from event, unit and channel: by it a receiver tells repeats
 * @param type of the alert event, e.g. {@code alert-triggered}, or {@code channel-test}
 * @param time of the event
 * @param subject in a few words
 * @param text in sentences
 * @param event that it is about; absent in a test
 */
public record Message(
        UUID id,
        String type,
        Instant time,
        Text subject,
        Text text,
        @Nullable AlertEvent event) {

    /** Type of a message that somebody sends to see whether a channel works. */
    public static final String TEST = "channel-test";

    /** A message that asks for nothing. */
    public static Message test(UUID id, Instant now) {
        return new Message(
                id,
                TEST,
                now,
                new Text("工程进度预警：通道测试", "Gantry: channel test"),
                new Text("工程进度预警：这是一条测试消息，无需处置。", "This is a test message. Nothing is to be done."),
                null);
    }
}
