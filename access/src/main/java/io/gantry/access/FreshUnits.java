package io.gantry.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tree of units, read at most once a second however many ask. */
public final class FreshUnits implements Units {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<Map<String, String>> parents;
    private final InstantSource clock;
    private @Nullable UnitTree last;
    private Instant readAt = Instant.MIN;

    /** @param parents reads the superior of each unit that has one */
    public FreshUnits(Supplier<Map<String, String>> parents, InstantSource clock) {
        this.parents = parents;
        this.clock = clock;
    }

    @Override
    public Set<String> within(String unit) {
        return tree().within(unit);
    }

    /** The tree as of at most a second ago. */
    public synchronized UnitTree tree() {
        var now = clock.instant();
        var known = last;
        // A clock that was set back must not keep the tree for ever.
        if (known == null || now.isBefore(readAt) || !now.isBefore(readAt.plus(FRESH))) {
            known = new UnitTree(parents.get());
            last = known;
            readAt = now;
        }
        return known;
    }

    /** Forgets what it has read, for this instance has just changed a unit. */
    public synchronized void forget() {
        last = null;
    }
}
