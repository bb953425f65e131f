package io.gantry.progress.status;

import io.gantry.event.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * A project's progress as the mean of its activities', weighted by their weights, in percent with two decimals.
 *
 * @param percentComplete as reported
 * @param plannedPercent as planned for the beginning of the day, each activity growing evenly from its first day to
 *     its last (序时进度)
 */
record Progress(BigDecimal percentComplete, BigDecimal plannedPercent) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static Progress of(List<Activity> plan, Reported reported, LocalDate today) {
        return new Progress(
                mean(
                        plan,
                        activity -> reported.activity(activity.id())
                                .map(Reported.ActivityProgress::percentComplete)
                                .orElse(BigDecimal.ZERO)),
                mean(plan, activity -> planned(activity, today)));
    }

    private static BigDecimal planned(Activity activity, LocalDate today) {
        var days = ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()) + 1;
        var elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(activity.plannedStart(), today)));
        return ALL.multiply(BigDecimal.valueOf(elapsed)).divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(List<Activity> plan, Function<Activity, BigDecimal> percent) {
        var weights = plan.stream().map(Activity::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() <= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        var sum = plan.stream()
                .map(activity -> activity.weight().multiply(percent.apply(activity)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(weights, 2, RoundingMode.HALF_UP);
    }
}
