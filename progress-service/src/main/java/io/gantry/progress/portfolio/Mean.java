package io.gantry.progress.portfolio;

import io.gantry.progress.status.Percent;
import java.math.BigDecimal;

/** The mean of percentages by weight; the plain mean as long as nothing has any weight. */
final class Mean {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal percents = BigDecimal.ZERO;
    private int count;
    private boolean isAll = true;
    private boolean isAny;

    void add(BigDecimal percent, BigDecimal weight) {
        weights = weights.add(weight);
        weighted = weighted.add(percent.multiply(weight));
        percents = percents.add(percent);
        count++;
        isAll &= percent.compareTo(ALL) >= 0;
        isAny |= percent.signum() > 0;
    }

    BigDecimal value() {
        var all = isAll && count > 0;
        return weights.signum() > 0
                ? Percent.mean(weighted, weights, all, isAny)
                : Percent.mean(percents, BigDecimal.valueOf(count), all, isAny);
    }
}
