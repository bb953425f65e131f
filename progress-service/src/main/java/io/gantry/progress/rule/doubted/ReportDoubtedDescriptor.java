package io.gantry.progress.rule.doubted;

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
final class ReportDoubtedDescriptor {

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "report-doubted",
            1,
            SubjectKind.REPORT,
            Set.of(Phase.RUNNING, Phase.SUSPENDED, Phase.FINISHED),
            new Names("填报存疑，待核实", "Report to be verified"),
            parameters(),
            evidence(),
            sentences(),
            "What statistical offices check by hand (江阴, 长治, 阜平 and others): amounts against progress, figures above the"
                    + " total, backwards or ahead of schedule (超进度报送). The thresholds are Gantry's own, wide enough that"
                    + " ordinary work does not meet them.");

    private ReportDoubtedDescriptor() {}

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.of(
                        "above-total-percent",
                        Quantity.PERCENT,
                        "100",
                        "累计投资超过总投资的该比例即存疑",
                        "Doubted above this many percent of the project's total"),
                Parameter.of(
                        "backwards-points",
                        Quantity.POINTS,
                        "0",
                        "形象进度倒退超过该百分点即存疑",
                        "Doubted when progress falls by more than this many points"),
                Parameter.of(
                        "jump-from-points",
                        Quantity.POINTS,
                        "50",
                        "一次提高不超过该百分点不存疑",
                        "A rise of no more than this many points is not doubted"),
                Parameter.of(
                        "pace-percent",
                        Quantity.PERCENT,
                        "300",
                        "提高快于计划速度的该比例即存疑",
                        "A larger rise is doubted above this many percent of the planned pace"),
                Parameter.of(
                        "open-activities-from",
                        Quantity.COUNT,
                        "1",
                        "交付完成而前序未完成工作达到该项数即存疑",
                        "A delivery or milestone at 100 % is doubted while this many activities before it are open"),
                Parameter.of("money-high-percent", Quantity.PERCENT, "80", "投资偏高界限", "Money is high from"),
                Parameter.of("work-low-percent", Quantity.PERCENT, "40", "形象进度偏低界限", "Work is low up to"),
                Parameter.of("work-high-percent", Quantity.PERCENT, "80", "形象进度偏高界限", "Work is high from"),
                Parameter.of("money-low-percent", Quantity.PERCENT, "20", "投资偏低界限", "Money is low up to"));
    }

    private static List<Evidence> evidence() {
        return List.of(
                Evidence.of("reasons", Quantity.TEXT, "存疑原因", "Reasons"),
                Evidence.of("percentComplete", Quantity.PERCENT, "填报形象进度", "Reported progress"),
                Evidence.of("seenAt", Quantity.INSTANT, "填报时点", "As of"),
                Evidence.of("investmentToDate", Quantity.MONEY, "填报累计投资（元）", "Reported investment, yuan")
                        .sometimes(),
                Evidence.of("percentBefore", Quantity.PERCENT, "此前形象进度", "Progress before")
                        .sometimes(),
                Evidence.of("backwardsPoints", Quantity.POINTS, "允许倒退百分点", "Fall allowed, points")
                        .sometimes(),
                Evidence.of("possiblePoints", Quantity.POINTS, "同期可能提高百分点", "Rise possible, points")
                        .sometimes(),
                Evidence.of("openBefore", Quantity.COUNT, "前序未完成工作项数", "Activities open before it")
                        .sometimes(),
                Evidence.of("openFrom", Quantity.COUNT, "存疑起算项数", "Doubted from open activities")
                        .sometimes(),
                Evidence.of("investmentBefore", Quantity.MONEY, "此前累计投资（元）", "Investment before, yuan")
                        .sometimes(),
                Evidence.of("totalInvestment", Quantity.MONEY, "总投资（元）", "Total investment, yuan")
                        .sometimes(),
                Evidence.of("aboveTotalPercent", Quantity.PERCENT, "总投资比例界限", "Limit, percent of total")
                        .sometimes(),
                Evidence.of("moneyPercent", Quantity.PERCENT, "投资完成率", "Share of the total invested")
                        .sometimes(),
                Evidence.of("projectPercent", Quantity.PERCENT, "项目形象进度", "Progress of the project")
                        .sometimes());
    }

    private static List<Sentence> sentences() {
        return List.of(
                new Sentence(
                        "percent-backwards",
                        "形象进度由 {percentBefore} 倒退至 {percentComplete}。",
                        "Progress falls from {percentBefore} to {percentComplete}."),
                new Sentence(
                        "jump",
                        "形象进度由 {percentBefore} 升至 {percentComplete}，同期最多可提高 {possiblePoints} 个百分点。",
                        "Progress rises from {percentBefore} to {percentComplete}; at most {possiblePoints} points are"
                                + " possible in that time."),
                new Sentence(
                        "complete-before-rest",
                        "填报已完成，但应在其之前完成的工作尚有 {openBefore} 项未完成。",
                        "Reported complete while activities to be finished before it are open: {openBefore}."),
                new Sentence(
                        "money-backwards",
                        "累计投资由 {investmentBefore} 元减至 {investmentToDate} 元。",
                        "Investment falls from {investmentBefore} to {investmentToDate} yuan."),
                new Sentence(
                        "above-total",
                        "累计投资 {investmentToDate} 元超过总投资 {totalInvestment} 元。",
                        "Investment of {investmentToDate} yuan is above the total of {totalInvestment} yuan."),
                new Sentence(
                        "money-ahead",
                        "投资已完成 {moneyPercent}，项目形象进度仅 {projectPercent}。",
                        "{moneyPercent} of the total is invested while the project is {projectPercent} complete."),
                new Sentence(
                        "work-ahead",
                        "项目形象进度已达 {projectPercent}，投资仅完成 {moneyPercent}。",
                        "The project is {projectPercent} complete while {moneyPercent} of the total is invested."));
    }
}
