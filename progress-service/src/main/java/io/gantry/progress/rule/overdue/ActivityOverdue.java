package io.gantry.progress.rule.overdue;

import io.gantry.event.Level;
import io.gantry.progress.rule.Achieved;
import io.gantry.progress.rule.ActivityFacts;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * An activity is overdue when the last day planned for it has ended and it is not complete. Days on which the project
 * was paused do not make it worse.
 */
@NullMarked
final class ActivityOverdue implements DelayRule {

    @Override
    public RuleDescriptor descriptor() {
        return ActivityOverdueDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        var judged = context.judgedActivity();
        var finish = judged.activity().plannedFinish();
        var today = context.today();
        if (isComplete(judged) || !finish.isBefore(today)) {
            return Optional.empty();
        }
        var due = context.region().startOf(finish.plusDays(1));
        var daysLate = context.region().daysLate(due, context.now());
        var paused = daysPaused(context);
        var redFrom = context.parameters().whole("red-from-days");
        return Optional.of(new Finding(
                daysLate - paused >= redFrom ? Level.RED : Level.YELLOW,
                due,
                List.of("overdue"),
                Map.of(
                        "plannedFinish", finish,
                        "percentComplete", percent(judged),
                        "daysLate", daysLate,
                        "daysPaused", paused,
                        "redFromDays", redFrom)));
    }

    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        var judged = context.judgedActivity();
        if (isComplete(judged)) {
            return Optional.empty();
        }
        var late = judged.activity().plannedFinish().plusDays(1);
        var red = judged.activity()
                .plannedFinish()
                .plusDays(context.parameters().whole("red-from-days") + daysPaused(context));
        return List.of(late, red).stream()
                .filter(day -> day.isAfter(context.today()))
                .findFirst()
                .map(context.region()::startOf);
    }

    private static boolean isComplete(ActivityFacts judged) {
        return judged.sound() != null && judged.sound().isComplete();
    }

    private static BigDecimal percent(ActivityFacts judged) {
        return Optional.ofNullable(judged.sound()).map(Achieved::percent).orElse(BigDecimal.ZERO);
    }

    private static long daysPaused(RuleContext context) {
        var late = context.judgedActivity().activity().plannedFinish().plusDays(1);
        return context.project().pauses().daysWithin(late, context.today(), context.region());
    }
}
