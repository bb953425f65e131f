package io.gantry.progress.rule.planlate;

import io.gantry.event.Level;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** A plan is late when it ends after the finish that the project is required to keep, long before any day is missed. */
@NullMarked
final class PlanLate implements DelayRule {

    @Override
    public RuleDescriptor descriptor() {
        return PlanLateDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        var plan = context.project().plan();
        var required = context.project().project().requiredFinish();
        if (plan == null || !plan.finish().isAfter(required)) {
            return Optional.empty();
        }
        var days = ChronoUnit.DAYS.between(required, plan.finish());
        var redAbove = context.parameters().whole("red-above-days");
        return Optional.of(new Finding(
                days > redAbove ? Level.RED : Level.YELLOW,
                null,
                List.of("late"),
                Map.of(
                        "plannedFinish", plan.finish(),
                        "requiredFinish", required,
                        "daysAfter", days,
                        "redAboveDays", redAbove)));
    }

    /** Never: only a change of the plan or of the required finish changes it. */
    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        return Optional.empty();
    }
}
