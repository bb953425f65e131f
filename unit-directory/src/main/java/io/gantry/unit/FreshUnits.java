package io.gantry.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tree of units, read at most once a second however many callers ask for it. */
public final class FreshUnits implements Units {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<UnitTree> reader;
    private final InstantSource clock;
    private @Nullable UnitTree last;
    private Instant readAt = Instant.MIN;

    public FreshUnits(Supplier<UnitTree> reader, InstantSource clock) {
        this.reader = reader;
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
            known = reader.get();
            last = known;
            readAt = now;
        }
        return known;
    }

    /** Forgets what it has read, because this instance has just changed a unit. */
    public synchronized void forget() {
        last = null;
    }
}
