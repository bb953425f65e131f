package io.gantry.progress.rule;

import io.gantry.event.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The activities of a plan and how far they are, added up in the plainest way. */
public record Activities(List<Activity> planned, Function<String, @Nullable Achieved> sound) {

    /** What the plan is as a whole. */
    public @Nullable PlanFacts facts(Instant laidAt, Instant revisedAt) {
        if (planned.isEmpty()) {
            return null;
        }
        var last = planned.stream()
                .max(Comparator.comparing(Activity::plannedFinish))
                .orElseThrow();
        return new PlanFacts(
                laidAt,
                revisedAt,
                earliestStart(planned).orElseThrow(),
                last.plannedFinish(),
                last.id(),
                earliestStart(planned.stream().filter(this::isOpen).toList()).orElse(null),
                this::plannedPercentOn);
    }

    /** How far the project is; {@code instead} has other figures for some activities. */
    public BigDecimal percent(Map<String, BigDecimal> instead) {
        return mean(activity -> instead.getOrDefault(activity.id(), percent(activity)));
    }

    /** How many others should be finished before this one begins, or is reached, and are not. */
    public int openBefore(Activity activity) {
        return (int) planned.stream()
                .filter(other -> !other.id().equals(activity.id()))
                .filter(other -> !other.plannedFinish().isAfter(activity.plannedStart()))
                .filter(this::isOpen)
                .count();
    }

    private boolean isOpen(Activity activity) {
        var achieved = sound.apply(activity.id());
        return achieved == null || !achieved.isComplete();
    }

    private BigDecimal percent(Activity activity) {
        var achieved = sound.apply(activity.id());
        return achieved == null ? BigDecimal.ZERO : achieved.percent();
    }

    private static Optional<LocalDate> earliestStart(List<Activity> activities) {
        return activities.stream().map(Activity::plannedStart).min(Comparator.naturalOrder());
    }

    private BigDecimal plannedPercentOn(LocalDate day) {
        return mean(activity -> {
            var days = ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()) + 1;
            var elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(activity.plannedStart(), day)));
            return BigDecimal.valueOf(100 * elapsed).divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP);
        });
    }

    private BigDecimal mean(Function<Activity, BigDecimal> percent) {
        var weights = planned.stream().map(Activity::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return planned.stream()
                .map(activity -> activity.weight().multiply(percent.apply(activity)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, 6, RoundingMode.HALF_UP);
    }
}
