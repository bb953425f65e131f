package io.gantry.progress.rule.physical;

import io.gantry.event.Level;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.PlanFacts;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * A project is behind when its weighted progress is below the planned value (序时进度) by some percentage points. Days on
 * which the project has been paused since its plan was last revised are no days of the plan.
 *
 * <p>How far it is behind grows each day; people are told of it again when it has grown by another five points.
 */
@NullMarked
final class PhysicalBehind implements DelayRule {

    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    @Override
    public RuleDescriptor descriptor() {
        return PhysicalBehindDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        var plan = context.project().plan();
        if (plan == null) {
            return Optional.empty();
        }
        var today = context.today();
        var planned = plan.value().percentOn(today.minusDays(daysPaused(context, plan)));
        var behind = planned.subtract(context.project().percentComplete());
        var state = State.of(behind, context);
        if (!state.isBehind()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                state.red() ? Level.RED : Level.YELLOW,
                null,
                List.of("behind"),
                Map.of(
                        "basis",
                        "weighted-linear",
                        "asOf",
                        today,
                        "plannedPercent",
                        planned,
                        "percentComplete",
                        context.project().percentComplete(),
                        "pointsBehind",
                        behind,
                        "pointsAtLeast",
                        state.atLeast(yellowFrom(context)),
                        "yellowFromPoints",
                        yellowFrom(context),
                        "redAbovePoints",
                        redAbove(context))));
    }

    /** The first day on which the plan asks for so much more that the finding is another. */
    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        var plan = context.project().plan();
        if (plan == null) {
            return Optional.empty();
        }
        var paused = daysPaused(context, plan);
        var from = context.today().minusDays(paused);
        return firstChange(context, plan, from).map(day -> context.region().startOf(day.plusDays(paused)));
    }

    // The planned value never falls, and so the state never goes back: the day can be found by halving.
    private static Optional<LocalDate> firstChange(RuleContext context, PlanFacts plan, LocalDate from) {
        var now = stateOn(context, plan, from);
        var first = from.isBefore(plan.start()) ? plan.start() : from;
        var unchanged = stateOn(context, plan, first).equals(now) ? first : from;
        var changed = plan.finish().plusDays(1);
        if (!changed.isAfter(unchanged) || stateOn(context, plan, changed).equals(now)) {
            return Optional.empty();
        }
        while (unchanged.plusDays(1).isBefore(changed)) {
            var middle = unchanged.plusDays((changed.toEpochDay() - unchanged.toEpochDay()) / 2);
            if (stateOn(context, plan, middle).equals(now)) {
                unchanged = middle;
            } else {
                changed = middle;
            }
        }
        return Optional.of(changed);
    }

    private static State stateOn(RuleContext context, PlanFacts plan, LocalDate day) {
        return State.of(plan.value().percentOn(day).subtract(context.project().percentComplete()), context);
    }

    private static long daysPaused(RuleContext context, PlanFacts plan) {
        var revised = context.region().dateAt(plan.revisedAt());
        return context.project().pauses().daysWithin(revised, context.today(), context.region());
    }

    private static BigDecimal yellowFrom(RuleContext context) {
        return context.parameters().decimal("yellow-from-points");
    }

    private static BigDecimal redAbove(RuleContext context) {
        return context.parameters().decimal("red-above-points");
    }

    /** @param steps full steps beyond where yellow begins; negative where the project is not behind */
    private record State(int steps, boolean red) {

        static State of(BigDecimal behind, RuleContext context) {
            var beyond = behind.subtract(yellowFrom(context));
            if (beyond.signum() < 0) {
                return new State(-1, false);
            }
            return new State(
                    beyond.divide(STEP, 0, RoundingMode.DOWN).intValueExact(), behind.compareTo(redAbove(context)) > 0);
        }

        boolean isBehind() {
            return steps >= 0;
        }

        BigDecimal atLeast(BigDecimal yellowFrom) {
            return yellowFrom.add(STEP.multiply(BigDecimal.valueOf(steps)));
        }
    }
}
