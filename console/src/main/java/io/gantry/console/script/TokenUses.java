package io.gantry.console.script;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** When tokens were used last. */
interface TokenUses {

    /** Notes uses, of each token the latest only. */
    void note(Map<String, Instant> uses);

    /** The last use of those of {@code ids} that were used. */
    Map<String, Instant> of(Set<String> ids);
}
