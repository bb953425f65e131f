package io.gantry.progress.rule.investment;

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
final class InvestmentBehindDescriptor {

    /** Of the planned value: the plan of this year, spread evenly. */
    static final String ANNUAL = "annual-linear";

    /** Of the planned value: the months of this year, as its target says them. */
    static final String GIVEN = "annual-given";

    /** Of the planned value: the plan in all, spread evenly. */
    static final String TOTAL = "total-linear";

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "investment-behind",
            2,
            SubjectKind.PROJECT,
            Set.of(Phase.RUNNING),
            new Names("投资进度滞后", "Behind plan, investment"),
            List.of(
                    Parameter.of(
                            "red-above-percent",
                            Quantity.PERCENT,
                            "50",
                            "低于计划超过该比例为红灯",
                            "Red above this many percent below plan; yellow up to it"),
                    Parameter.of(
                            "from-annual-yuan",
                            Quantity.MONEY,
                            "10000000",
                            "年度计划投资达到该金额（元）才评判",
                            "Judged from this annual investment in yuan on")),
            List.of(
                    Evidence.of("basis", Quantity.TEXT, "计划值口径", "Basis of the planned value"),
                    Evidence.of("monthEnd", Quantity.DATE, "计划截至", "Planned to"),
                    Evidence.of("plannedToDate", Quantity.MONEY, "应完成投资（元）", "Planned to date, yuan"),
                    Evidence.of("investedToDate", Quantity.MONEY, "已完成投资（元）", "Invested, yuan"),
                    Evidence.of("percentBehind", Quantity.PERCENT, "低于计划比例", "Below plan"),
                    Evidence.of("redAbovePercent", Quantity.PERCENT, "红灯界限比例", "Red above percent")),
            List.of(
                    new Sentence(
                            ANNUAL,
                            "截至 {monthEnd} 今年应完成投资 {plannedToDate} 元（年度计划按月均衡），现完成 {investedToDate} 元，"
                                    + "低 {percentBehind}。",
                            "Planned for this year to {monthEnd}: {plannedToDate} yuan (the annual plan spread evenly);"
                                    + " invested: {investedToDate} yuan, {percentBehind} below."),
                    new Sentence(
                            GIVEN,
                            "截至 {monthEnd} 今年应完成投资 {plannedToDate} 元（按下达的分月目标），现完成 {investedToDate} 元，"
                                    + "低 {percentBehind}。",
                            "Planned for this year to {monthEnd}: {plannedToDate} yuan (by the months of its target);"
                                    + " invested: {investedToDate} yuan, {percentBehind} below."),
                    new Sentence(
                            TOTAL,
                            "截至 {monthEnd} 累计应完成投资 {plannedToDate} 元（总投资按工期均衡），现完成 {investedToDate} 元，"
                                    + "低 {percentBehind}。",
                            "Planned in all to {monthEnd}: {plannedToDate} yuan (the total spread evenly over the plan);"
                                    + " invested: {investedToDate} yuan, {percentBehind} below.")),
            "三亚 2022: monthly, cumulative to the end of last month, projects of at least 10,000,000 yuan a year; yellow"
                    + " below plan by up to 50 %, included, red by more. 松阳 2025: by the months of the plan where they are"
                    + " given. 序时进度 of money otherwise: elapsed months / 12 of the annual plan; where it is not known what had been spent before this year, the total over the plan's"
                    + " months.");

    private InvestmentBehindDescriptor() {}
}
