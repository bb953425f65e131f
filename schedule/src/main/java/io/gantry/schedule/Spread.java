package io.gantry.schedule;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.DoubleStream;

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

    /** How many finished activities are a record. With fewer, what lies outside the tenths is one activity or none. */
    public static final int FEWEST_RECORDS = 10;

    private static final double TENTH = 0.1;

    public Spread {
        if (!(0 <= low && low <= likely && likely <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "spread " + low + ", " + likely + ", " + high + " (expected: 0 ≤ low ≤ likely ≤ high)");
        }
    }

    /**
     * The spread of a unit's own record. Its ends are the first and the last tenth of the record (P10 and P90, linear between
     * ranks: Hyndman and Fan's definition 7), so that a mistyped date or one disaster is not the rule. As the mean of a triangular
     * distribution is (low + likely + high) / 3, likely is three times the mean of what lies between less both ends, kept between them.
     *
     * @param ratios actual to planned durations of what the unit has finished
     * @return empty if there are fewer than {@link #FEWEST_RECORDS}
     */
    public static Optional<Spread> ofRecord(Collection<Double> ratios) {
        if (ratios.size() < FEWEST_RECORDS) {
            return Optional.empty();
        }
        var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var low = ranked(sorted, TENTH);
        var high = ranked(sorted, 1 - TENTH);
        var mean = DoubleStream.of(sorted)
                .filter(ratio -> low <= ratio && ratio <= high)
                .average()
                .orElse((low + high) / 2);
        return Optional.of(new Spread(low, Math.max(low, Math.min(3 * mean - low - high, high)), high));
    }

    private static double ranked(double[] sorted, double share) {
        var rank = share * (sorted.length - 1);
        var below = (int) rank;
        return below + 1 < sorted.length
                ? sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
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
