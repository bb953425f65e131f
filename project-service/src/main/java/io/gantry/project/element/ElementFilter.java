package io.gantry.project.element;

import io.gantry.event.ElementState;
import io.gantry.http.validation.Code;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which elements are wanted, of all projects that are not suspended or withdrawn.
 *
 * @param month those whose latest day to apply is in it; absent: of any, or none
 * @param authority those that this unit grants; absent: any
 * @param category absent: any
 * @param states those in one of them; none: all that are not dropped
 * @param overdue whether only those are wanted that should have been applied for, or been granted, before today
 */
record ElementFilter(
        @Nullable YearMonth month,
        @Nullable String authority,
        @Nullable ElementCategory category,
        Set<ElementState> states,
        boolean overdue) {

    private static final Phrase UNIT = new Phrase("a-unit", "the code of a unit", "单位的代码");
    private static final Phrase MONTH = new Phrase("a-month", "a month such as 2026-03", "月份，如 2026-03");

    private static final Pattern CODE = Pattern.compile(Code.PATTERN);
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("[12]\\d{3}-(0[1-9]|1[0-2])");

    ElementFilter {
        states = Set.copyOf(states);
    }

    /** @throws ProblemException 400 if {@code month} is none, or {@code authority} does not look like a code */
    static ElementFilter of(
            @Nullable String month,
            @Nullable String authority,
            @Nullable ElementCategory category,
            @Nullable Set<ElementState> states,
            boolean overdue) {
        if (month != null && !YEAR_AND_MONTH.matcher(month).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("month", month, MONTH));
        }
        if (authority != null && !CODE.matcher(authority).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("authority", authority, UNIT));
        }
        return new ElementFilter(
                month == null ? null : YearMonth.parse(month),
                authority,
                category,
                states == null ? Set.of() : states,
                overdue);
    }
}
