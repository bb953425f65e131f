package io.gantry.project.plan.chart;

import io.gantry.problem.Language;
import io.gantry.problem.Phrase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What time is divided into on a scale, from the finest to the coarsest. */
enum Step {
    DAY(1, 11),
    WEEK(7, 14),
    MONTH(30.44, 20),
    QUARTER(91.3, 22),
    YEAR(365.25, 0);

    private static final Phrase YEAR_NAME = new Phrase("chart-year", "{year}", "{year}年");
    private static final Phrase QUARTER_NAME = new Phrase("chart-quarter", "Q{quarter}", "{quarter}季度");
    private static final Phrase MONTH_NAME = new Phrase("chart-month", "{month}", "{month}月");
    private static final Phrase MONTH_OF_YEAR = new Phrase("chart-month-of-year", "{month} {year}", "{year}年{month}月");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int MONTHS_IN_QUARTER = 3;

    private final double days;
    private final double least;

    /**
     * @param days how long it is, about
     * @param least how many units of a sheet it has to be wide to be told apart
     */
    Step(double days, double least) {
        this.days = days;
        this.least = least;
    }

    /** The finest that can be told apart where a day is as wide as {@code day}. */
    static Step finest(double day) {
        for (var step : values()) {
            if (day * step.days >= step.least) {
                return step;
            }
        }
        throw new IllegalStateException(day + " (expected: no less than 0)");
    }

    /** What stands above it on a scale; itself where nothing does. */
    Step above() {
        return this == DAY || this == WEEK ? MONTH : YEAR;
    }

    /** The first day of the one that {@code day} is in. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                day.withMonth((day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS_IN_QUARTER + 1)
                        .withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next one. */
    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plus(MONTHS_IN_QUARTER, ChronoUnit.MONTHS);
            case YEAR -> first.plusYears(1);
        };
    }

    /** @param above whether it stands above others, and so has to say more */
    String label(LocalDate first, boolean above, Language language) {
        return switch (this) {
            case DAY, WEEK -> String.valueOf(first.getDayOfMonth());
            case MONTH ->
                above
                        ? MONTH_OF_YEAR
                                .with(month(first, language), first.getYear())
                                .in(language)
                        : MONTH_NAME.with(month(first, language)).in(language);
            case QUARTER ->
                QUARTER_NAME.with(first.get(IsoFields.QUARTER_OF_YEAR)).in(language);
            case YEAR -> YEAR_NAME.with(first.getYear()).in(language);
        };
    }

    private static String month(LocalDate first, Language language) {
        return language == Language.CHINESE
                ? String.valueOf(first.getMonthValue())
                : MONTHS.get(first.getMonthValue() - 1);
    }
}
