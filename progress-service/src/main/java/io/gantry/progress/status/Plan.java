package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a project of its plan.
 *
 * @param revision of the plan in effect; 0 before the first
 * @param since when the project first had a plan
 * @param revisedAt when it was last revised
 * @param firstStart first day of the first activity
 * @param finish last day of the last activity
 * @param lastActivity id of the activity with that last day; of several the first by id
 * @param baselineFinish the same of the first plan
 * @param planned what was planned to be done on a day, kept so that it is worked out once a day
 */
public record Plan(
        long revision,
        @Nullable Instant since,
        @Nullable Instant revisedAt,
        @Nullable LocalDate firstStart,
        @Nullable LocalDate finish,
        @Nullable String lastActivity,
        @Nullable LocalDate baselineFinish,
        @Nullable Planned planned) {

    static final Plan NONE = new Plan(0, null, null, null, null, null, null, null);

    /** Planned physical progress at the beginning of {@code day}. */
    public record Planned(LocalDate day, BigDecimal percent) {}

    /** The plan when a revision has taken effect, but for its dates. */
    Plan revised(PlanRevised event, Collection<Activity> set) {
        return revision > 0
                ? new Plan(
                        event.revision(), since, event.time(), firstStart, finish, lastActivity, baselineFinish, null)
                : new Plan(
                        event.revision(),
                        event.time(),
                        event.time(),
                        firstStart,
                        finish,
                        lastActivity,
                        lastFinish(set),
                        null);
    }

    private static @Nullable LocalDate lastFinish(Collection<Activity> activities) {
        return activities.stream()
                .map(Activity::plannedFinish)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Plan dated(PlanSchedule schedule, @Nullable String newLastActivity) {
        return new Plan(
                revision,
                since,
                revisedAt,
                schedule.firstStart(),
                schedule.lastFinish(),
                newLastActivity,
                baselineFinish,
                null);
    }

    Plan withPlanned(Planned value) {
        return new Plan(revision, since, revisedAt, firstStart, finish, lastActivity, baselineFinish, value);
    }

    /** Whether {@link #planned} is of {@code day}. */
    public boolean isWorkedOutFor(LocalDate day) {
        return revision == 0 || planned != null && planned.day().equals(day);
    }

    /** Days by which the plan ends later than it first did; negative if earlier. */
    public @Nullable Integer slipDays() {
        return baselineFinish == null || finish == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(baselineFinish, finish));
    }
}
