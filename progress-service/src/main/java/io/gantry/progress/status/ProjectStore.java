package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.event.Stage;
import io.gantry.progress.delay.Subjects.DueProject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the projects are kept, one document each, without their activities, reports and delays. */
public interface ProjectStore extends Documents<ProjectStatus> {

    /** Those of {@code ids} that are registered and concern the scope. */
    Map<String, ProjectStatus> find(Collection<String> ids, Scope scope);

    /**
     * Registered projects that concern the scope in the order of their ids, from the one after {@code after}.
     */
    List<ProjectStatus> page(Scope scope, Filter filter, @Nullable String after, int limit);

    /** Hands over what the portfolio needs of each registered project that concerns the scope. */
    void forEach(Scope scope, Consumer<PortfolioLine> consumer);

    /** Projects of which anything is due, the longest waiting first. */
    List<DueProject> due(Instant now, int limit);

    /** Projects that were last judged by other rules than {@code rules}, or as of an instant after {@code latest}. */
    List<DueProject> judgedOtherwise(String rules, Instant latest, int limit);

    /** Makes a project due, as if it had been judged by {@code rules} and as of {@code asOf} before. */
    void markDue(String projectId, String rules, Instant asOf);

    /** Notes that anything of projects was judged. */
    void judged(Collection<String> projectIds, String rules, Instant asOf);

    /** Notes when projects are due next, and what their plans amount to today, unless they have changed since. */
    void settle(Collection<Settled> settled);

    /** @param judged with its plan worked out for the day as of which it was judged */
    record Settled(ProjectStatus judged, Instant next) {}

    /**
     * Which projects; absent criteria do not restrict.
     *
     * @param unit a unit that the project concerns
     * @param text a part of its id or of one of its names, in any case
     */
    record Filter(
            @Nullable Lamp lamp,
            @Nullable Stage stage,
            @Nullable String unit,
            @Nullable String text) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
