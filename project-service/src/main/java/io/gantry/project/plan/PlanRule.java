package io.gantry.project.plan;

import io.gantry.http.validation.Faults;
import org.jspecify.annotations.Nullable;

/** What a plan must be as a whole. */
final class PlanRule {

    private PlanRule() {}

    /** Checks the plan that a change would make. */
    static void check(PlanHead next, PlanChange change, @Nullable String reason, Faults faults) {
        if (next.total() > PlanHead.MOST_ACTIVITIES) {
            faults.add(
                    "activities", next.total() + " activities", "at most " + PlanHead.MOST_ACTIVITIES + " in a plan");
        }
        if (next.total() > 0 && next.weighing() == 0) {
            faults.add("activities", "no weight above 0", "at least one activity that counts");
        }
        if (change.needsReason() && reason == null) {
            faults.add("reason", null, "why planned dates move or activities go");
        }
    }
}
