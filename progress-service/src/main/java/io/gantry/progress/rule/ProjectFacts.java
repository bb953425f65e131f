package io.gantry.progress.rule;

import io.gantry.event.Cause;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project as a whole. Of reports only those count that are not doubted.
 *
 * @param pauses when no work was due
 * @param plan absent while the project has no plan
 * @param percentComplete the mean of the activities', weighted by their weights, with six decimals
 * @param lastReportAt when the site was last heard of, doubted or not: seen then, and not later than received
 * @param investment spent on the project so far, in yuan, by the report that was seen last; absent where none said so
 * @param investmentAtYearStart the same as seen before the first day of this year, in the region; absent where no report
 *     says so
 * @param cause the event since the last judgement that concerns the project as a whole; {@link Causes} says which, of
 *     several; absent when there is none
 * @param targets what is planned for its years, by the registry
 * @param version of the stored head, as {@code Settled} gives it back
 */
public record ProjectFacts(
        Project project,
        Stage stage,
        Standing standing,
        Pauses pauses,
        @Nullable PlanFacts plan,
        BigDecimal percentComplete,
        @Nullable Instant lastReportAt,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal investmentAtYearStart,
        @Nullable Cause cause,
        List<YearTarget> targets,
        long version) {

    public ProjectFacts {
        targets = List.copyOf(targets);
    }

    /** What is planned for {@code year}; empty where nothing was said of it. */
    public Optional<YearTarget> target(int year) {
        return targets.stream().filter(target -> target.year() == year).findFirst();
    }

    public Phase phase() {
        return Phase.of(stage, standing);
    }
}
