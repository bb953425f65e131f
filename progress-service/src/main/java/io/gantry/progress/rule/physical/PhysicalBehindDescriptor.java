package io.gantry.progress.rule.physical;

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
final class PhysicalBehindDescriptor {

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "physical-behind",
            1,
            SubjectKind.PROJECT,
            Set.of(Phase.RUNNING),
            new Names("形象进度滞后", "Behind plan, physical"),
            List.of(
                    Parameter.of(
                            "yellow-from-points",
                            Quantity.POINTS,
                            "10",
                            "落后达到该百分点为黄灯",
                            "Yellow from this many points behind"),
                    Parameter.of(
                            "red-above-points",
                            Quantity.POINTS,
                            "30",
                            "落后超过该百分点为红灯",
                            "Red above this many points behind")),
            List.of(
                    Evidence.of("basis", Quantity.TEXT, "计划值口径", "Basis of the planned value"),
                    Evidence.of("asOf", Quantity.DATE, "截至", "As of").growing(),
                    Evidence.of("plannedPercent", Quantity.PERCENT, "序时进度", "Planned")
                            .growing(),
                    Evidence.of("percentComplete", Quantity.PERCENT, "形象进度", "Complete"),
                    Evidence.of("pointsBehind", Quantity.POINTS, "落后百分点", "Points behind")
                            .growing(),
                    Evidence.of("pointsAtLeast", Quantity.POINTS, "至少落后百分点", "Points behind, at least"),
                    Evidence.of("yellowFromPoints", Quantity.POINTS, "黄灯起算百分点", "Yellow from points"),
                    Evidence.of("redAbovePoints", Quantity.POINTS, "红灯界限百分点", "Red above points")),
            List.of(new Sentence(
                    "behind",
                    "加权形象进度为 {percentComplete}，落后序时进度（各项工作按工期均衡推进并加权）{pointsAtLeast} 个百分点以上。",
                    "Weighted progress is {percentComplete}, at least {pointsAtLeast} points below plan (each activity"
                            + " growing evenly, weighted).")),
            "银川 2025: yellow 10 to 30 percentage points below 序时进度, both included, red beyond; less than 10 is not"
                    + " assigned there and is no delay here. Planned value: mean of the activities', each growing evenly"
                    + " from its first day to its last, weighted by their weights.");

    private PhysicalBehindDescriptor() {}
}
