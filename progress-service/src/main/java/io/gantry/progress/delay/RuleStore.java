package io.gantry.progress.delay;

import java.time.Instant;
import java.util.Optional;

/** Keeps what the log says of rule packs and outages, and when the intake was last known to work. */
interface RuleStore {

    /** {@link PackHistory#NONE} before the first save. */
    PackHistory packs();

    /** Saves, unless a later revision is there. */
    void save(PackHistory packs);

    /** {@link OutageHistory#NONE} before the first save. */
    OutageHistory outages();

    /** Saves, unless a later revision is there. */
    void save(OutageHistory outages);

    /** When the intake was last known to work; empty before it ever has. */
    Optional<Instant> lastSeenWorking();

    void seenWorking(Instant at);
}
