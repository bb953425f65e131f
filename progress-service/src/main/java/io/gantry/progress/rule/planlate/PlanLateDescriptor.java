package io.gantry.progress.rule.planlate;

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
final class PlanLateDescriptor {

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "plan-late",
            1,
            SubjectKind.PROJECT,
            Set.of(Phase.RUNNING),
            new Names("计划超出要求工期", "Plan ends too late"),
            List.of(Parameter.of(
                    "red-above-days", Quantity.DAYS, "60", "超出要求工期超过该天数为红灯", "Red above this many days too late")),
            List.of(
                    Evidence.of("plannedFinish", Quantity.DATE, "计划完成日期", "Planned finish"),
                    Evidence.of("requiredFinish", Quantity.DATE, "要求完成日期", "Required finish"),
                    Evidence.of("daysAfter", Quantity.DAYS, "超出天数", "Days after it"),
                    Evidence.of("redAboveDays", Quantity.DAYS, "红灯界限天数", "Red above days")),
            List.of(
                    new Sentence(
                            "late",
                            "计划于 {plannedFinish} 完成，比要求工期 {requiredFinish} 晚 {daysAfter} 天。",
                            "The plan ends on {plannedFinish}, {daysAfter} days after the required finish of {requiredFinish}.")),
            "Red above two months, as Malaysia's definition of an ailing project (PK 4/2014) has it.");

    private PlanLateDescriptor() {}
}
