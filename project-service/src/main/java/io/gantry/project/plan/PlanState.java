package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its activities, as a change has left it.
 *
 * @param total how many activities there are
 * @param plannedFinish the last finish of all; absent without activities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanState(long revision, int total, @Nullable LocalDate plannedFinish, List<PlanWarning> warnings) {

    PlanState {
        warnings = List.copyOf(warnings);
    }

    static PlanState of(PlanHead head, LocalDate requiredFinish) {
        return new PlanState(
                head.revision(),
                head.total(),
                head.plannedFinish(),
                PlanWarning.of(head.plannedFinish(), requiredFinish));
    }
}
