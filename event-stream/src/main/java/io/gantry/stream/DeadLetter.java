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
        int bytes) {}
