package io.gantry.project.plan.ledger;

import io.gantry.event.Names;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is in the plan or was once, by its dates.
 *
 * @param original with which it first came into the plan: its original baseline, whatever happened to it since
 * @param since the revision of the plan with which it came
 * @param present absent while it is not in the plan
 */
public record DatedActivity(
        String id,
        Names names,
        PlannedDates original,
        long since,
        @Nullable PlannedDates present) {}
