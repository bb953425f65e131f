package io.gantry.progress.rule.missed;

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
final class ReportMissedDescriptor {

    static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "report-missed",
            1,
            SubjectKind.DUTY,
            Set.of(Phase.RUNNING),
            new Names("未按期报送", "Report missed"),
            List.of(
                    Parameter.of("day", Quantity.WEEKDAY, "TUESDAY", "每周报送日", "Day of the week on which it is due"),
                    Parameter.of("time", Quantity.TIME, "12:00", "报送截止时间", "Time of day at which it is due"),
                    Parameter.of(
                            "red-from-missed",
                            Quantity.COUNT,
                            "2",
                            "连续缺报达到该期数为红灯",
                            "Red from this many reports missed in a row")),
            List.of(
                    Evidence.of("lastHeard", Quantity.INSTANT, "上次报送或应报起始时间", "Last report, or since when due"),
                    Evidence.of("reportsMissed", Quantity.COUNT, "连续缺报期数", "Reports missed in a row"),
                    Evidence.of("reportsExcused", Quantity.COUNT, "因系统中断不计期数", "Not counted, for an outage"),
                    Evidence.of("redFromMissed", Quantity.COUNT, "红灯起算期数", "Red from missed")),
            List.of(new Sentence(
                    "missed",
                    "进度报告未按期报送，自 {lastHeard} 起已连续缺报 {reportsMissed} 期。",
                    "No progress report has come since {lastHeard}; missed in a row: {reportsMissed}.")),
            "Weekly by Tuesday noon, as in the reporting rule of the Ministry of Housing and Urban-Rural Development"
                    + " (住建部周报).");

    private ReportMissedDescriptor() {}
}
