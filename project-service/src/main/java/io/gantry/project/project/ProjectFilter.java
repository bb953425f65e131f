package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted; what is absent does not restrict.
 *
 * @param stage those at this stage
 * @param units those that concern one of these units: it leads them, answers for them or for a part of them, or reports
 *     on them; empty for all
 * @param classification those of this one, as registered; so with the next three
 * @param words those that have it in their id, one of their names or their sponsor, in any case
 */
public record ProjectFilter(
        @Nullable Stage stage,
        Set<String> units,
        @Nullable String classification,
        @Nullable String industryChain,
        @Nullable String tier,
        @Nullable YearClass yearClass,
        @Nullable String words) {

    public static final ProjectFilter ALL = new ProjectFilter(null, Set.of(), null, null, null, null, null);

    public ProjectFilter {
        units = Set.copyOf(units);
    }
}
