package io.gantry.progress.rule;

import io.gantry.event.Delay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule is given.
 *
 * @param now the instant of the judgement
 * @param activity the activity that is judged, or that the judged report is about
 * @param report the report that is judged
 * @param open the delay of this rule and subject that is open; absent when none is
 */
public record RuleContext(
        Instant now,
        Region region,
        Outages outages,
        Parameters parameters,
        ProjectFacts project,
        @Nullable ActivityFacts activity,
        @Nullable ReportFacts report,
        @Nullable Delay open) {

    /** The date at {@link #now()} in the region. */
    public LocalDate today() {
        return region.dateAt(now);
    }

    /** The activity that is judged; only for rules about activities. */
    public ActivityFacts judgedActivity() {
        return Objects.requireNonNull(activity, "activity");
    }

    /** The report that is judged; only for rules about reports. */
    public ReportFacts judgedReport() {
        return Objects.requireNonNull(report, "report");
    }

    /** The delay of this rule and subject that is open. */
    public Optional<Delay> earlier() {
        return Optional.ofNullable(open);
    }
}
