package io.gantry.progress.status;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages with two decimals that say 0 only of nothing, and 100 only of everything. */
public final class Percent {

    static final BigDecimal NONE = new BigDecimal("0.00");
    public static final BigDecimal ALL = new BigDecimal("100.00");

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99.99");

    private Percent() {}

    /**
     * {@code sum / weights}, rounded to the nearest but for the ends.
     *
     * @param sum of percentages multiplied by their weights
     * @param all whether everything is complete
     * @param any whether anything has begun
     */
    public static BigDecimal mean(BigDecimal sum, BigDecimal weights, boolean all, boolean any) {
        if (all) {
            return ALL;
        }
        if (!any || weights.signum() <= 0) {
            return NONE;
        }
        return sum.divide(weights, 2, RoundingMode.HALF_UP).min(MOST).max(sum.signum() > 0 ? LEAST : NONE);
    }
}
