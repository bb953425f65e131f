package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field device or a script that reports for one unit.
 *
 * @param id identity, the part of its key that is no secret
 * @param unit code of the unit it reports for
 * @param label what people call it
 * @param keyHash SHA-256 of the secret part of its key, in hexadecimal; the secret is kept nowhere
 * @param expiresAt when its key ends by itself; absent if it does not
 * @param addresses the network from which its key is good, such as {@code 10.12.0.0/16}; absent for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Device(
        String id,
        String unit,
        String label,
        String keyHash,
        @Nullable Instant expiresAt,
        @Nullable String addresses) {}
