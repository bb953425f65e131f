package io.gantry.project.plan.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Actor;
import io.gantry.event.Names;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an activity's planned dates, with what it amounts to.
 *
 * @param revision the plan's, with which it was changed
 * @param returned whether the activity was out of the plan before, and has come back with other dates
 * @param start by how much its start moved
 * @param finish by how much its finish moved
 * @param cumulative by how much its finish was then later than originally planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlipEntry(
        String activity,
        @Nullable Names names,
        long revision,
        PlannedDates before,
        PlannedDates after,

        @Schema(description = "Whether it was out of the plan before, and came back with other dates")
        boolean returned,

        Shift start,
        Shift finish,

        @Schema(description = "With which it first came into the plan") @Nullable
        PlannedDates original,

        @Schema(description = "By how much its finish was then later than originally planned") @Nullable
        Shift cumulative,

        Instant at,
        Actor by,
        @Nullable String reason) {

    /** @param activity what is known of the activity today */
    public static SlipEntry of(Slip slip, @Nullable DatedActivity activity, WorkingDays calendar) {
        var moved = slip.moved();
        var original = activity == null ? null : activity.original();
        return new SlipEntry(
                moved.activity(),
                activity == null ? null : activity.names(),
                slip.revision(),
                moved.before(),
                moved.after(),
                moved.returned(),
                Shift.between(moved.before().start(), moved.after().start(), calendar),
                Shift.between(moved.before().finish(), moved.after().finish(), calendar),
                original,
                original == null
                        ? null
                        : Shift.between(original.finish(), moved.after().finish(), calendar),
                slip.at(),
                slip.by(),
                slip.reason());
    }
}
