package io.gantry.progress.device;

import io.gantry.event.Actor;
import io.gantry.event.Device;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as far as it is known.
 *
 * @param by the account that enrolled it
 * @param revokedAt since when its key is dead; absent while it is not
 * @param lastUsedAt when its key was last used, within a minute; absent if it never was, or not since the store is new
 */
record EnrolledDevice(
        Device device,
        Instant enrolledAt,
        Actor by,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    boolean isRevoked() {
        return revokedAt != null;
    }
}
