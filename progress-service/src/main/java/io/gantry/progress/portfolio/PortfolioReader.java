package io.gantry.progress.portfolio;

import io.gantry.access.Scope;
import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.StatusStore;
import io.gantry.progress.status.StatusStore.Filter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums up what of the portfolio a scope sees; many readers of one scope at once share one reading. */
final class PortfolioReader {

    private static final int PAGE = 500;
    private static final int KEPT = 256;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final StatusStore statuses;
    private final InstantSource clock;
    private final Map<Key, Reading> readings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
            return size() > KEPT;
        }
    };

    PortfolioReader(StatusStore statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    private record Key(boolean everything, Set<String> units) {

        static Key of(Scope scope) {
            return scope.isEverything() ? new Key(true, Set.of()) : new Key(false, scope.units());
        }
    }

    /** The portfolio as of at most a second ago. */
    Portfolio read(Scope scope) {
        Reading reading;
        synchronized (readings) {
            reading = readings.computeIfAbsent(Key.of(scope), none -> new Reading(scope));
        }
        return reading.fresh();
    }

    private final class Reading {

        private final Scope scope;
        private @Nullable Portfolio last;

        Reading(Scope scope) {
            this.scope = scope;
        }

        synchronized Portfolio fresh() {
            var now = clock.instant();
            var known = last;
            if (known == null || !isFresh(known, now)) {
                known = Portfolio.of(all(scope), now);
                last = known;
            }
            return known;
        }
    }

    private static boolean isFresh(Portfolio known, Instant now) {
        return known.asOf().plus(FRESH).isAfter(now);
    }

    private List<ProjectSummary> all(Scope scope) {
        var projects = new ArrayList<ProjectSummary>();
        List<ProjectSummary> page;
        String after = null;
        do {
            page = statuses.page(scope, Filter.ALL, after, PAGE);
            projects.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return projects;
    }
}
