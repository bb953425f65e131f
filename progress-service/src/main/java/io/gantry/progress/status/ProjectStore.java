package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the projects are kept, one document each, without their activities, reports and delays. */
public interface ProjectStore extends Documents<ProjectStatus> {

    /** Those of {@code ids} that are registered and concern the scope. */
    Map<String, ProjectStatus> find(Collection<String> ids, Scope scope);

    /** Registered projects that concern the scope and match, sorted so, from the one after {@code after}. */
    List<ProjectStatus> page(Scope scope, Filter filter, ProjectSort sort, @Nullable Place after, int limit);

    /**
     * Where a project stands in an order.
     *
     * @param key its key in that order
     */
    record Place(String key, String id) {}

    /** Hands over what the portfolio needs of each registered project that concerns the scope and matches. */
    void forEach(Scope scope, Filter filter, Consumer<PortfolioLine> consumer);

    /** The agenda of each project of those partitions. */
    List<Agenda> agenda(Collection<Integer> partitions);

    /**
     * When a project is to be looked at, and as what it was last judged.
     *
     * @param due when anything of it is to be judged
     */
    record Agenda(String projectId, int partition, Instant due, ProjectStatus.@Nullable Judgement judgement) {}

    /**
     * Which projects; absent criteria do not restrict.
     *
     * @param units of which the project concerns one
     * @param text a part of its id, of one of its names or of its sponsor, in any case
     */
    record Filter(
            @Nullable Lamp lamp,
            @Nullable Stage stage,
            @Nullable Set<String> units,
            @Nullable String text,
            Kind kind) {

        public static final Filter ALL = new Filter(null, null, null, null, Kind.ANY);
    }

    /**
     * What kind of project; absent criteria do not restrict. The components are those of {@link ProjectSummary}.
     */
    record Kind(
            @Nullable String classification,
            @Nullable String industryChain,
            @Nullable String tier,
            @Nullable YearClass yearClass) {

        public static final Kind ANY = new Kind(null, null, null, null);
    }
}
