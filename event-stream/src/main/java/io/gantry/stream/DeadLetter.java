package io.gantry.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service set aside, without its content: that is for those whose business it is.
 *
 * @param topic where the record lies in the log, with {@code partition} and {@code offset}
 * @param setAsideAt when the service gave it up
 * @param reason why it could not be understood or handled
 * @param type the type of event it says it is; absent where it says nothing
 * @param source who wrote it, by its own words
 * @param key what it is about, such as the id of a project
 * @param bytes the size of its content
 * @param replayable whether the service may take it in again, at the end of its topic
 * @param replayedAt when it has done so last; absent where it has not
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant setAsideAt,
        String reason,
        @Nullable String type,
        @Nullable String source,
        @Nullable String key,
        int bytes,
        boolean replayable,
        @Nullable Instant replayedAt) {

    DeadLetter replayed(Instant at) {
        return new DeadLetter(topic, partition, offset, setAsideAt, reason, type, source, key, bytes, replayable, at);
    }
}
