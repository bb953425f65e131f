package io.gantry.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units, read at most once a second however many callers ask for it. Callers that need it at the same moment
 * share one reading, and its failure: where the store hangs they do not wait one after the other.
 */
public final class FreshUnits implements Units {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<UnitTree> reader;
    private final InstantSource clock;
    private @Nullable Reading last;
    private @Nullable CompletableFuture<UnitTree> underWay;

    public FreshUnits(Supplier<UnitTree> reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Set<String> within(String unit) {
        return tree().within(unit);
    }

    /** The tree as of at most a second ago. */
    public UnitTree tree() {
        CompletableFuture<UnitTree> mine;
        CompletableFuture<UnitTree> shared;
        @Nullable UnitTree known;
        synchronized (this) {
            var now = clock.instant();
            var reading = last;
            known = reading != null && reading.isFresh(now) ? reading.tree : null;
            // Before it is too old one caller reads it anew, while the others need not wait.
            if (reading != null && known != null && (underWay != null || !reading.isAging(now))) {
                return known;
            }
            mine = new CompletableFuture<>();
            shared = underWay == null ? mine : underWay;
            underWay = shared;
        }
        if (shared == mine) {
            read(mine);
        }
        return known != null && shared.isCompletedExceptionally() ? known : resultOf(shared);
    }

    /** Forgets what it has read, because this instance has just changed a unit. */
    public synchronized void forget() {
        last = null;
        underWay = null;
    }

    private void read(CompletableFuture<UnitTree> mine) {
        try {
            var tree = reader.get();
            end(mine, new Reading(tree, clock.instant()));
            mine.complete(tree);
        } catch (Throwable e) {
            end(mine, null);
            mine.completeExceptionally(e);
        }
    }

    // What was read before a change that came meanwhile is not kept.
    private synchronized void end(CompletableFuture<UnitTree> reading, @Nullable Reading result) {
        if (underWay == reading) {
            underWay = null;
            last = result == null ? last : result;
        }
    }

    private static UnitTree resultOf(CompletableFuture<UnitTree> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private record Reading(UnitTree tree, Instant at) {

        // A clock that was set back must not keep the tree for ever.
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }

        boolean isAging(Instant now) {
            return !now.isBefore(at.plus(FRESH.dividedBy(2)));
        }
    }
}
