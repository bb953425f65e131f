package io.gantry.stream;

import io.gantry.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events that a service may write once more at the end of their topic: it is the one that writes them, and takes one that
 * comes after its successors, or twice, as if it had come in time. A service that has such events says so with a bean of this
 * type; of all others the order matters.
 *
 * @param topic where they lie
 * @param type what they are
 */
public record LateEvents(String topic, Class<? extends Event> type) {

    /** Whether {@code event} is one of them. */
    boolean include(Event event) {
        return event.topic().equals(topic) && type.isInstance(event);
    }

    /** Whether a record of {@code topic} that says it is of {@code type} would be one of them, as far as that can be told unread. */
    boolean include(String topic, @Nullable String type) {
        return topic.equals(this.topic) && CloudEventHeaders.typeOf(this.type).equals(type);
    }
}
