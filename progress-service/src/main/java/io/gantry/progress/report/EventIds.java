package io.gantry.progress.report;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what events say, so that an event that is sent again is the same event. */
final class EventIds {

    private EventIds() {}

    /** @param parts without line breaks, so that different parts never make the same name */
    static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
