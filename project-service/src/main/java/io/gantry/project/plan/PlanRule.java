package io.gantry.project.plan;

import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import org.jspecify.annotations.Nullable;

/** What a plan must be as a whole. */
final class PlanRule {

    private static final Phrase ACTIVITIES = new Phrase("activities", "{count} activities", "{count} 项任务");
    private static final Phrase MOST = new Phrase("plan-size", "at most {max} in a plan", "一个计划至多 {max} 项");
    private static final Phrase NO_WEIGHT = new Phrase("no-weight", "no weight above 0", "没有大于 0 的权重");
    private static final Phrase ONE_COUNTS =
            new Phrase("plan-weight", "at least one activity that counts", "至少一项计入进度的任务");
    private static final Phrase WHY =
            new Phrase("plan-reason", "the reason for moving planned dates or removing activities", "说明为何调整计划日期或删除任务");

    private PlanRule() {}

    /** Checks the plan that a change would make. */
    static void check(PlanHead next, PlanChange change, @Nullable String reason, Faults faults) {
        if (next.total() > PlanHead.MOST_ACTIVITIES) {
            faults.add("activities", ACTIVITIES.with(next.total()), MOST.with(PlanHead.MOST_ACTIVITIES));
        }
        if (next.total() > 0 && next.weighing() == 0) {
            faults.add("activities", NO_WEIGHT, ONE_COUNTS);
        }
        if (change.needsReason() && reason == null) {
            faults.add("reason", null, WHY);
        }
    }
}
