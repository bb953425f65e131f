package io.gantry.progress.delay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they stand for. */
final class Ids {

    private Ids() {}

    // No part contains a line break, so that different parts never make the same name.
    static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
