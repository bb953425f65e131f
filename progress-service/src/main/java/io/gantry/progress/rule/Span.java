package io.gantry.progress.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param until the first instant after it; absent while it lasts
 */
public record Span(Instant from, @Nullable Instant until) {

    /** Whether {@code time} is in it. */
    public boolean contains(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }
}
