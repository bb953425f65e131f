package io.gantry.progress.status;

import io.gantry.progress.rule.PlannedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/** A plan's value on any day, found in a time that hardly grows with the plan. */
final class PlannedDays implements PlannedValue {

    private static final int DECIMALS = 6;
    private static final BigDecimal ALL = BigDecimal.valueOf(100).setScale(DECIMALS);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DECIMALS);

    private final TreeMap<LocalDate, Point> points = new TreeMap<>();
    private final BigDecimal weights;

    /** What is done when a day begins, and how much more of it each day from then on. */
    private record Point(BigDecimal done, BigDecimal slope) {}

    /** @param weights sum of the activities' weights */
    PlannedDays(PlanSchedule schedule, BigDecimal weights) {
        this.weights = weights;
        var done = BigDecimal.ZERO;
        var slope = BigDecimal.ZERO;
        LocalDate last = null;
        for (var day : schedule.days()) {
            done = last == null ? done : done.add(slope.multiply(days(last, day.day())));
            slope = slope.add(day.slope());
            last = day.day();
            points.put(last, new Point(done, slope));
        }
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    /** How many days are kept. */
    int size() {
        return points.size();
    }

    @Override
    public BigDecimal percentOn(LocalDate day) {
        var known = points.floorEntry(day);
        if (known == null || weights.signum() <= 0) {
            return NOTHING;
        }
        if (known.getKey().equals(points.lastKey())) {
            return ALL;
        }
        var point = known.getValue();
        return point.done()
                .add(point.slope().multiply(days(known.getKey(), day)))
                .multiply(ALL)
                .divide(weights, DECIMALS, RoundingMode.HALF_UP)
                .max(NOTHING)
                .min(ALL);
    }

    /** The same with two decimals: 0 only before anything is planned, 100 only when all is. */
    BigDecimal roundedOn(LocalDate day) {
        var exact = percentOn(day);
        return Percent.mean(exact, BigDecimal.ONE, exact.compareTo(ALL) >= 0, exact.signum() > 0);
    }
}
