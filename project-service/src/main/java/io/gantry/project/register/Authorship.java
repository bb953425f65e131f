package io.gantry.project.register;

import io.gantry.event.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By whom, why and when something is changed.
 *
 * @param reason what they said of why; absent where they said nothing
 */
public record Authorship(Actor by, @Nullable String reason, Instant at) {

    /** The largest number of characters of a reason. */
    public static final int LONGEST_REASON = 500;
}
