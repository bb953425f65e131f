package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the computed dates of a plan have moved without a change of the plan.
 *
 * @param planRevision the revision of the plan that was computed
 * @param cause what has moved them
 * @param finishBefore when the last activity could finish before
 * @param finishAfter when it can since
 * @param total how many activities have moved
 * @param activities those that have moved, in the order of the plan, the first 200
 */
public record ScheduleMove(
        long planRevision,
        Cause cause,
        LocalDate finishBefore,
        LocalDate finishAfter,
        int total,
        List<Moved> activities) {

    public ScheduleMove {
        activities = List.copyOf(activities);
    }

    /**
     * A calendar that has changed, or has come to count.
     *
     * @param calendar its id
     * @param revision its revision since
     * @param before id of the calendar that counted before; absent: the same one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cause(
            String calendar, long revision, @Nullable String before) {}

    /** The computed dates of an activity, inclusive. */
    public record Moved(
            String activityId,
            LocalDate startBefore,
            LocalDate startAfter,
            LocalDate finishBefore,
            LocalDate finishAfter) {}
}
