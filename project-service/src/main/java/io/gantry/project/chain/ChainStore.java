package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers how far the chains have come. All of it can be found again in the log. */
interface ChainStore {

    /**
     * Where the chain of a partition stands.
     *
     * @param head the last that was signed
     */
    record Standing(Link link, @Nullable ChainSigned head) {}

    /** Empty if it was never saved. */
    Optional<Standing> find(int partition);

    void save(int partition, Standing standing);

    /** The last verification, by whichever instance. */
    Optional<Verification> lastVerification();

    void save(Verification verification);
}
