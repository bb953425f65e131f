package io.gantry.progress.rule.overdue;

import io.gantry.event.Names;
import io.gantry.progress.rule.Evidence;
import io.gantry.progress.rule.Parameter;
import io.gantry.progress.rule.Phase;
import io.gantry.progress.rule.Quantity;
import io.gantry.progress.rule.RuleDescriptor;
import io.gantry.progress.rule.Sentence;
import io.gantry.progress.rule.SubjectKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class ActivityOverdueDescriptor {

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "activity-overdue",
            1,
            SubjectKind.ACTIVITY,
            Set.of(Phase.RUNNING),
            new Names("工作逾期", "Activity overdue"),
            List.of(Parameter.of("red-from-days", Quantity.DAYS, "15", "逾期达到该天数为红灯", "Red from this many days late")),
            List.of(
                    Evidence.of("plannedFinish", Quantity.DATE, "计划完成日期", "Planned finish"),
                    Evidence.of("percentComplete", Quantity.PERCENT, "形象进度", "Complete"),
                    Evidence.of("daysLate", Quantity.DAYS, "逾期天数", "Days late").growing(),
                    Evidence.of("daysPaused", Quantity.DAYS, "其中停缓建天数", "Days of them paused"),
                    Evidence.of("redFromDays", Quantity.DAYS, "红灯起算天数", "Red from days")),
            List.of(new Sentence(
                    "overdue",
                    "应于 {plannedFinish} 完成，现完成 {percentComplete}。",
                    "It was due on {plannedFinish} and is {percentComplete} complete.")),
            "Red from 15 days late, as in published lamp schemes for construction (yellow to 7, orange to 15, red from"
                    + " 15 days).");

    private ActivityOverdueDescriptor() {}
}
