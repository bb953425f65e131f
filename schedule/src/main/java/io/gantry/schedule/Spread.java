package io.gantry.schedule;

import java.util.Collection;
import java.util.Optional;

/**
 * How durations turn out, as multiples of the planned ones, in a triangular distribution.
 *
 * @param low the shortest
 * @param likely the most frequent, from low to high
 * @param high the longest
 */
public record Spread(double low, double likely, double high) {

    /** Everything takes as long as planned. */
    public static final Spread NONE = new Spread(1, 1, 1);

    /** With fewer, one exception would be the rule. */
    private static final int FEWEST_RECORDS = 5;

    public Spread {
        if (!(0 <= low && low <= likely && likely <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "spread " + low + ", " + likely + ", " + high + " (expected: 0 ≤ low ≤ likely ≤ high)");
        }
    }

    /**
     * The spread of a unit's own record. Its ends are the record's; as the mean of a triangular distribution is (low + likely + high) /
     * 3, likely is three times the record's mean less both ends, kept between them.
     *
     * @param ratios actual to planned durations of what the unit has finished
     * @return empty if there are fewer than five
     */
    public static Optional<Spread> ofRecord(Collection<Double> ratios) {
        if (ratios.size() < FEWEST_RECORDS) {
            return Optional.empty();
        }
        var ratio = ratios.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        var likely = 3 * ratio.getAverage() - ratio.getMin() - ratio.getMax();
        return Optional.of(
                new Spread(ratio.getMin(), Math.max(ratio.getMin(), Math.min(likely, ratio.getMax())), ratio.getMax()));
    }

    /** The multiple that is not exceeded with probability {@code p}: the inverse of the distribution function. */
    double quantile(double p) {
        var width = high - low;
        var below = likely - low;
        return p * width <= below
                ? low + Math.sqrt(p * width * below)
                : high - Math.sqrt((1 - p) * width * (high - likely));
    }
}
