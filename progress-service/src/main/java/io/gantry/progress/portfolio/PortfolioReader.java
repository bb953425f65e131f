package io.gantry.progress.portfolio;

import io.gantry.access.Scope;
import io.gantry.progress.status.ProjectStore;
import io.gantry.progress.status.ProjectStore.Filter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums up what of the portfolio a scope sees; many readers of the same at once share one reading. */
final class PortfolioReader {

    private static final int KEPT = 256;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ProjectStore projects;
    private final InstantSource clock;
    private final Map<Key, Reading> readings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
            return size() > KEPT;
        }
    };

    PortfolioReader(ProjectStore projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    private record Key(boolean everything, Set<String> units, Filter filter) {

        static Key of(Scope scope, Filter filter) {
            return scope.isEverything() ? new Key(true, Set.of(), filter) : new Key(false, scope.units(), filter);
        }
    }

    /** The portfolio as of at most a second ago. */
    Portfolio read(Scope scope, Filter filter) {
        Reading reading;
        synchronized (readings) {
            reading = readings.computeIfAbsent(Key.of(scope, filter), none -> new Reading(scope, filter));
        }
        return reading.fresh();
    }

    private final class Reading {

        private final Scope scope;
        private final Filter filter;
        private @Nullable Portfolio last;

        Reading(Scope scope, Filter filter) {
            this.scope = scope;
            this.filter = filter;
        }

        synchronized Portfolio fresh() {
            var now = clock.instant();
            var known = last;
            if (known == null || !isFresh(known, now)) {
                var sum = new Sum();
                projects.forEach(scope, filter, sum::add);
                known = sum.asOf(now);
                last = known;
            }
            return known;
        }
    }

    // A clock that was set back must not keep a portfolio for ever.
    private static boolean isFresh(Portfolio known, Instant now) {
        return !now.isBefore(known.asOf()) && known.asOf().plus(FRESH).isAfter(now);
    }
}
