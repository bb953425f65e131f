package io.gantry.project.plan.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Names;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a baseline, beside where it is now.
 *
 * @param start first day in the baseline
 * @param finish last day in the baseline
 * @param present its dates in the latest plan; absent: it is not in that
 * @param slip by how much its finish is later in the latest plan; absent like {@code present}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaselineRow(
        String id,
        Names names,

        @Schema(description = "First day in the baseline") LocalDate start,
        @Schema(description = "Last day in the baseline") LocalDate finish,

        @Schema(description = "In the latest plan; absent: it is not in that") @Nullable
        PlannedDates present,

        @Schema(description = "By how much its finish is later in the latest plan") @Nullable
        Shift slip) {

    /** @param baseline its dates in the baseline */
    public static BaselineRow of(DatedActivity activity, PlannedDates baseline, WorkingDays calendar) {
        var present = activity.present();
        return new BaselineRow(
                activity.id(),
                activity.names(),
                baseline.start(),
                baseline.finish(),
                present,
                present == null ? null : Shift.between(baseline.finish(), present.finish(), calendar));
    }
}
