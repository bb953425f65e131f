package io.gantry.project.taskbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a project is planned.
 *
 * @param start its first planned day; absent: it has no plan
 * @param finish its last planned day; absent: it has no plan
 */
record Span(@Nullable LocalDate start, @Nullable LocalDate finish) {

    static final Span NONE = new Span(null, null);

    private static final int MONTHS = 12;

    // Of 28, 29, 30 and 31: a day of any month is a whole number of parts of it.
    private static final int PARTS_OF_A_MONTH = 28 * 29 * 15 * 31;

    /**
     * How much of each month of {@code year} the plan covers, in equal parts of a month, so that February counts as much as March
     * (序时进度 counts months). What is planned for a year that the plan leaves untouched, or that has no plan, is planned for the
     * whole of it.
     */
    long[] weights(int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, MONTHS, 31);
        boolean touches = start != null && finish != null && !start.isAfter(last) && !finish.isBefore(first);
        var from = touches && start != null && start.isAfter(first) ? start : first;
        var until = touches && finish != null && finish.isBefore(last) ? finish : last;
        var weights = new long[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            weights[month - 1] = part(YearMonth.of(year, month), from, until);
        }
        return weights;
    }

    private static long part(YearMonth month, LocalDate from, LocalDate until) {
        var begin = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var end = until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
        long days = Math.max(0, 1 + ChronoUnit.DAYS.between(begin, end));
        return days * (PARTS_OF_A_MONTH / month.lengthOfMonth());
    }
}
