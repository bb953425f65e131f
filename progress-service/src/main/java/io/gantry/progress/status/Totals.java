package io.gantry.progress.status;

import io.gantry.event.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the activities of a project's present plan, by their sound values. One activity is taken out and put back
 * changed without a look at the others.
 *
 * @param activities how many there are
 * @param started how many of them are above 0 %
 * @param complete how many of them are complete
 * @param weights sum of weights
 * @param weightedPercent sum of weight × percent
 * @param percents sum of percent
 * @param earliestOpenStart first planned day of the activities that are not complete; absent where all are
 * @param units how many activities each unit answers for that is named in the plan
 */
public record Totals(
        int activities,
        int started,
        int complete,
        BigDecimal weights,
        BigDecimal weightedPercent,
        BigDecimal percents,
        @Nullable LocalDate earliestOpenStart,
        List<UnitCount> units) {

    static final Totals NONE = new Totals(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, List.of());

    public Totals {
        units = List.copyOf(units);
    }

    /** How many activities a unit answers for. */
    public record UnitCount(String unit, int activities) {}

    Totals plus(ActivityStatus status) {
        var planned = status.inPlan();
        if (planned == null) {
            return this;
        }
        var counted = counted(planned, status, 1);
        var start = planned.plannedStart();
        var earlier = !status.isComplete() && (earliestOpenStart == null || start.isBefore(earliestOpenStart));
        return earlier ? counted.withEarliestOpenStart(start) : counted;
    }

    /** @return without the activity; its start stays until {@link #withEarliestOpenStart} says which is next */
    Totals minus(ActivityStatus status) {
        var planned = status.inPlan();
        return planned == null ? this : counted(planned, status, -1);
    }

    Totals withEarliestOpenStart(@Nullable LocalDate start) {
        return new Totals(activities, started, complete, weights, weightedPercent, percents, start, units);
    }

    private Totals counted(Activity planned, ActivityStatus status, int sign) {
        var percent = status.percent();
        var factor = BigDecimal.valueOf(sign);
        return new Totals(
                activities + sign,
                started + (percent.signum() > 0 ? sign : 0),
                complete + (status.isComplete() ? sign : 0),
                weights.add(planned.weight().multiply(factor)),
                weightedPercent.add(planned.weight().multiply(percent).multiply(factor)),
                percents.add(percent.multiply(factor)),
                earliestOpenStart,
                unitsWith(planned.responsibleUnit(), sign));
    }

    private List<UnitCount> unitsWith(@Nullable String unit, int sign) {
        if (unit == null) {
            return units;
        }
        var next = new ArrayList<UnitCount>(units.size() + 1);
        int count = sign;
        for (var known : units) {
            if (known.unit().equals(unit)) {
                count += known.activities();
            } else {
                next.add(known);
            }
        }
        if (count > 0) {
            next.add(new UnitCount(unit, count));
        }
        return next;
    }

    /** Whether there are activities and nothing is left to do in any. */
    public boolean isAllComplete() {
        return activities > 0 && complete == activities;
    }

    /** The same as {@link #percentComplete()}, to six decimals and without regard to the ends. */
    BigDecimal exactPercent() {
        if (weights.signum() > 0) {
            return weightedPercent.divide(weights, 6, RoundingMode.HALF_UP);
        }
        return activities == 0
                ? BigDecimal.ZERO
                : percents.divide(BigDecimal.valueOf(activities), 6, RoundingMode.HALF_UP);
    }

    /** Mean of the activities' progress by weight, in percent. */
    public BigDecimal percentComplete() {
        return weights.signum() > 0
                ? Percent.mean(weightedPercent, weights, isAllComplete(), started > 0)
                : Percent.mean(percents, BigDecimal.valueOf(activities), isAllComplete(), started > 0);
    }
}
