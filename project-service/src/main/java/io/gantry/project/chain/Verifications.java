package io.gantry.project.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Verifies when somebody asks for it, and now and then; one at a time. */
final class Verifications {

    // A start has more to do.
    private static final Duration AFTER_START = Duration.ofMinutes(10);

    private final Verifier verifier;
    private final ChainStore store;
    private final OwnedPartitions owned;
    private final Duration every;
    private final InstantSource clock;
    private final Instant started;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile int faults;

    Verifications(Verifier verifier, ChainStore store, OwnedPartitions owned, Duration every, InstantSource clock) {
        this.verifier = verifier;
        this.store = store;
        this.owned = owned;
        this.every = every;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** How many faults this instance has found last. */
    int faults() {
        return faults;
    }

    Optional<Verification> last() {
        return store.lastVerification();
    }

    /** Whether this instance verifies now, or is about to. */
    boolean isUnderWay() {
        return wanted.get() || running.get();
    }

    void want() {
        wanted.set(true);
    }

    /** Verifies if that is wanted, or due; of several instances the one does that owns the first partition. */
    void verifyIfDue() {
        if (isUnderWay() || isDue()) {
            running.set(true);
            wanted.set(false);
            try {
                faults = verifier.verify().faults().size();
            } finally {
                running.set(false);
            }
        }
    }

    private boolean isDue() {
        var now = clock.instant();
        return owned.now().contains(0)
                && now.isAfter(started.plus(AFTER_START))
                && last().filter(last -> last.at().isAfter(now.minus(every))).isEmpty();
    }
}
