package io.gantry.project.taskbook;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;

/** The years for which something can be planned. */
final class Years {

    static final int FIRST = 2000;
    static final int LAST = 2199;

    private static final Phrase A_YEAR =
            new Phrase("target-year", "a year from {first} to {last}", "{first} 到 {last} 之间的年份");

    private Years() {}

    /** @throws ProblemException 400 if {@code year} is none of them */
    static void require(int year) {
        if (year < FIRST || year > LAST) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("year", year, A_YEAR.with(FIRST, LAST)));
        }
    }
}
