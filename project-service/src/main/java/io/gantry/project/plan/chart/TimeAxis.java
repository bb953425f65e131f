package io.gantry.project.plan.chart;

import io.gantry.problem.Language;
import io.gantry.project.plan.ledger.PlannedDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the days of a chart are. All of them are on each sheet, as wide as there is room. */
final class TimeAxis {

    private static final double MARGIN = 0.01;

    private final LocalDate first;
    private final double left;
    private final double width;
    private final long days;

    /**
     * @param first the first day of all
     * @param last the last day of all
     * @param left where they begin
     * @param width of all days
     */
    TimeAxis(LocalDate first, LocalDate last, double left, double width) {
        long between = ChronoUnit.DAYS.between(first, last) + 1;
        long margin = 1 + Math.round(between * MARGIN);
        this.first = first.minusDays(margin);
        this.left = left;
        this.width = width;
        this.days = between + 2 * margin;
    }

    static TimeAxis of(Chart chart, double left, double width) {
        var span = new Span(chart.requiredFinish(), chart.requiredFinish());
        span = chart.dataDate() == null ? span : span.with(new PlannedDates(chart.dataDate(), chart.dataDate()));
        for (var row : chart.rows()) {
            span = span.with(row.planned()).with(row.baseline()).with(row.computed());
        }
        return new TimeAxis(span.first, span.last, left, width);
    }

    /** Where the morning of {@code day} is. */
    double morning(LocalDate day) {
        return left + ChronoUnit.DAYS.between(first, day) * dayWidth();
    }

    /** Where the evening of {@code day} is. */
    double evening(LocalDate day) {
        return morning(day.plusDays(1));
    }

    double dayWidth() {
        return width / days;
    }

    /** The parts that the lower line of its scale has. */
    Step step() {
        return Step.finest(dayWidth());
    }

    /** A part of the scale, as far as it is on the sheet. */
    record Part(double from, double to, String label) {}

    /** The parts of the scale, in their order. */
    List<Part> parts(Step step, boolean above, Language language) {
        var parts = new ArrayList<Part>();
        double right = left + width;
        for (var day = step.first(first); morning(day) < right; day = step.next(day)) {
            parts.add(new Part(
                    Math.max(left, morning(day)),
                    Math.min(right, morning(step.next(day))),
                    step.label(day, above, language)));
        }
        return parts;
    }

    private record Span(LocalDate first, LocalDate last) {

        Span with(@Nullable PlannedDates dates) {
            return dates == null
                    ? this
                    : new Span(
                            dates.start().isBefore(first) ? dates.start() : first,
                            dates.finish().isAfter(last) ? dates.finish() : last);
        }
    }
}
