package io.gantry.progress.portfolio;

import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.StatusStore;
import io.gantry.progress.status.StatusStore.Filter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums the portfolio up; many readers at once share one reading. */
final class PortfolioReader {

    private static final int PAGE = 500;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final StatusStore statuses;
    private final InstantSource clock;
    private @Nullable Portfolio last;

    PortfolioReader(StatusStore statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    /** The portfolio as of at most a second ago. */
    synchronized Portfolio read() {
        var now = clock.instant();
        var known = last;
        if (known == null || !known.asOf().plus(FRESH).isAfter(now)) {
            known = Portfolio.of(all(), now);
            last = known;
        }
        return known;
    }

    private List<ProjectSummary> all() {
        var projects = new ArrayList<ProjectSummary>();
        List<ProjectSummary> page;
        String after = null;
        do {
            page = statuses.page(Filter.ALL, after, PAGE);
            projects.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return projects;
    }
}
