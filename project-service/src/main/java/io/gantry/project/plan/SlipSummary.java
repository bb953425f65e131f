package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.project.plan.ledger.FinishSlip;
import io.gantry.project.project.Deadline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a project has slipped, against what was planned first and what is planned now.
 *
 * @param revision the plan's
 * @param judged the day by which it is late or not
 * @param completed whether that is the day on which the project was completed; else it is today
 * @param plan the finish of the plan; absent where there is none
 * @param required the ordered finish
 * @param deadlines the changes of the ordered finish, the latest first
 * @param entries how many entries the ledger of the activities has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlipSummary(
        long revision,

        @Schema(description = "Today, or the day on which the project was completed")
        LocalDate judged,

        boolean completed,

        @Schema(description = "The last finish of the first and of the latest plan; absent where there is none")
        @Nullable
        FinishSlip plan,

        @Schema(description = "The ordered finish, first and now")
        FinishSlip required,

        @Schema(description = "The changes of the ordered finish, the latest first")
        List<Deadline> deadlines,

        @Schema(description = "How many entries the ledger of the activities has")
        long entries) {

    SlipSummary {
        deadlines = List.copyOf(deadlines);
    }
}
