package io.gantry.stream;

import io.gantry.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in a partition, whatever it is.
 *
 * @param digest SHA-256 of where it lies and all that is read of it, in hexadecimal digits
 * @param event absent where it is none, or none to be believed
 * @param refusal why there is no event
 */
public record LoggedRecord(
        long offset,
        String digest,
        @Nullable Event event,
        @Nullable String refusal) {}
