package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.schedule.ScheduledActivity.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * When an activity of a plan can and must happen.
 *
 * @param critical it has no float, or the smallest that there is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputedActivity(
        String id,

        @Schema(
                description =
                        "Whether it has begun or finished, by reports that count; of a summary, whether its parts have."
                                + " The early dates of what has happened are those on which it did")
        State state,

        @Schema(
                description =
                        "It has parts: its dates reach from the first to the last of theirs, its floats are their smallest")
        boolean summary,

        @Schema(description = "Nothing but its planned start says when it starts, so it starts no earlier")
        boolean pinned,

        @Schema(
                description =
                        "Working days that it takes in all; 0 for a milestone. A summary: from its early start to its early finish")
        int durationDays,

        LocalDate earlyStart,
        LocalDate earlyFinish,
        LocalDate lateStart,
        LocalDate lateFinish,

        @Schema(
                description =
                        "Working days that it may be late without delaying the required finish (总时差); negative: it is"
                                + " too late already")
        int totalFloat,

        @Schema(description = "Working days that it may be late without delaying another (自由时差)")
        int freeFloat,

        boolean critical,
        LocalDate plannedStart,
        LocalDate plannedFinish,

        @Schema(description = "Working days from its planned to its early finish; negative: it could be done earlier")
        @Nullable
        Integer daysLate) {

    /** Both of them as one piece of work, of which this is to be a summary. */
    ComputedActivity with(ComputedActivity other) {
        return new ComputedActivity(
                id,
                state == other.state ? state : State.UNDER_WAY,
                summary,
                pinned,
                durationDays,
                earlier(earlyStart, other.earlyStart),
                later(earlyFinish, other.earlyFinish),
                earlier(lateStart, other.lateStart),
                later(lateFinish, other.lateFinish),
                smaller(ComputedActivity::totalFloat, other),
                smaller(ComputedActivity::freeFloat, other),
                critical || other.critical,
                plannedStart,
                plannedFinish,
                daysLate);
    }

    // What has finished has no float that could be used up.
    private int smaller(ToIntFunction<ComputedActivity> of, ComputedActivity other) {
        int mine = of.applyAsInt(this);
        int others = of.applyAsInt(other);
        if (state == State.DONE) {
            return others;
        }
        return other.state == State.DONE ? mine : Math.min(mine, others);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
