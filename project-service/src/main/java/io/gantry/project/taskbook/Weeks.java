package io.gantry.project.taskbook;

import io.gantry.calendar.WorkingDays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The ISO weeks of a calendar year, the first and the last cut off where the year begins and ends, so that weeks and months of
 * one year have the same days.
 */
final class Weeks {

    /** @param code as in ISO 8601, of the year that most of its days lie in, e.g. {@code 2026-W23} */
    record Week(String code, LocalDate from, LocalDate until) {}

    private static final int MONTHS = 12;

    private final List<Week> weeks;
    private final List<Month> months;

    /**
     * The weeks that a month has a part of.
     *
     * @param first the place of the first of them
     * @param weights how much of the month's work is in each
     */
    private record Month(int first, long[] weights) {}

    private Weeks(List<Week> weeks, List<Month> months) {
        this.weeks = weeks;
        this.months = months;
    }

    /** The weeks of {@code year}, in which days count as {@code calendar} says. */
    static Weeks of(int year, WorkingDays calendar) {
        var weeks = weeksOf(year);
        return new Weeks(
                weeks,
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> month(YearMonth.of(year, month), weeks, calendar))
                        .toList());
    }

    private static Month month(YearMonth month, List<Week> weeks, WorkingDays calendar) {
        int first = 0;
        while (weeks.get(first).until().isBefore(month.atDay(1))) {
            first++;
        }
        int end = first;
        while (end < weeks.size() && !weeks.get(end).from().isAfter(month.atEndOfMonth())) {
            end++;
        }
        var touched = weeks.subList(first, end);
        var working = days(month, touched, calendar::works);
        // A month without a working day, which a calendar of somebody's own may have, is spread over all of its days.
        return new Month(first, LongStream.of(working).sum() > 0 ? working : days(month, touched, day -> true));
    }

    private static long[] days(YearMonth month, List<Week> weeks, Predicate<LocalDate> counts) {
        return weeks.stream()
                .mapToLong(week -> week.from()
                        .datesUntil(week.until().plusDays(1))
                        .filter(day -> YearMonth.from(day).equals(month))
                        .filter(counts)
                        .count())
                .toArray();
    }

    static List<Week> weeksOf(int year) {
        var weeks = new ArrayList<Week>();
        var next = LocalDate.of(year + 1, 1, 1);
        for (var from = LocalDate.of(year, 1, 1); from.isBefore(next); ) {
            var sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            var until = sunday.isBefore(next) ? sunday : next.minusDays(1);
            int weekYear = from.get(IsoFields.WEEK_BASED_YEAR);
            int week = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            weeks.add(new Week(String.format(Locale.ROOT, "%d-W%02d", weekYear, week), from, until));
            from = until.plusDays(1);
        }
        return List.copyOf(weeks);
    }

    List<Week> weeks() {
        return weeks;
    }

    /** {@code amounts} of the months by week: each month's over the working days that its weeks have in it, exactly. */
    List<BigDecimal> spread(List<BigDecimal> amounts) {
        var sums = new ArrayList<>(Collections.nCopies(weeks.size(), BigDecimal.ZERO));
        for (int i = 0; i < MONTHS; i++) {
            var month = months.get(i);
            int week = month.first();
            for (var part : Shares.of(amounts.get(i), month.weights())) {
                sums.set(week, sums.get(week).add(part));
                week++;
            }
        }
        return List.copyOf(sums);
    }
}
