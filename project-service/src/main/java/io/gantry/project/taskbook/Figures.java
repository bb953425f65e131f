package io.gantry.project.taskbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Amounts of a year by month and by week; both come to the same.
 *
 * @param months from January on
 * @param weeks those of {@link Weeks}, in their order
 */
record Figures(List<BigDecimal> months, List<BigDecimal> weeks) {

    Figures {
        months = List.copyOf(months);
        weeks = List.copyOf(weeks);
    }

    /** Nothing, in a year of so many weeks. */
    static Figures nothing(int weeks) {
        return new Figures(Collections.nCopies(12, BigDecimal.ZERO), Collections.nCopies(weeks, BigDecimal.ZERO));
    }

    static Figures of(List<BigDecimal> months, Weeks weeks) {
        return new Figures(months, weeks.spread(months));
    }

    Figures plus(Figures other) {
        return new Figures(sums(months, other.months), sums(weeks, other.weeks));
    }

    private static List<BigDecimal> sums(List<BigDecimal> some, List<BigDecimal> others) {
        var sums = new ArrayList<BigDecimal>(some.size());
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).add(others.get(i)));
        }
        return sums;
    }

    BigDecimal year() {
        return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
