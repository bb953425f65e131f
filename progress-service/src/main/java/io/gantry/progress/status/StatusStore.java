package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.event.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the statuses are kept. */
public interface StatusStore {

    /** The statuses of those projects of which anything is known and that concern the scope, by project id. */
    Map<String, ProjectStatus> find(Collection<String> projectIds, Scope scope);

    /**
     * Saves statuses that have changed, each over the version it was read at, and makes them due for evaluation.
     *
     * @return whether all were saved; if not, some have been changed by another in the meantime: read and fold again
     */
    boolean save(Collection<Saved> changed);

    /** Notes that the delay rules have nothing to say until {@code next}, unless the status has changed meanwhile. */
    void settle(Collection<Settled> settled);

    /** Projects whose evaluation is due, the longest waiting first. */
    List<Due> due(Instant now, int limit);

    /**
     * Summaries of registered projects that concern the scope in the order of their ids, from the one after
     * {@code after}.
     */
    List<ProjectSummary> page(Scope scope, Filter filter, @Nullable String after, int limit);

    /** A status with the summary that goes with it; the summary is absent while the project is not registered. */
    record Saved(ProjectStatus status, @Nullable ProjectSummary summary) {}

    /** An evaluated status, its summary as of the evaluation, and when it is to be evaluated next. */
    record Settled(ProjectStatus status, @Nullable ProjectSummary summary, Instant next) {}

    /** A project that is due, and its partition of the log. */
    record Due(String projectId, int partition) {}

    /** Which projects; absent criteria do not restrict. */
    record Filter(
            @Nullable Lamp lamp,
            @Nullable Stage stage,
            @Nullable String unit) {

        public static final Filter ALL = new Filter(null, null, null);
    }
}
