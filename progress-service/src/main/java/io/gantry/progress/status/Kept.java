package io.gantry.progress.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is kept.
 *
 * @param due when the rules are to look at it; absent if only an event can change anything
 */
public record Kept<T>(T document, @Nullable Instant due) {}
