package io.gantry.project.plan.chart;

import io.gantry.problem.Language;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.chart.Surface.Text;
import io.gantry.project.plan.ledger.PlannedDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the marks of a chart mean: each is drawn as it is among the bars. */
final class Legend {

    private static final double SIZE = 8;
    private static final double KEY = 24;
    private static final double GAP = 5;
    private static final double BETWEEN = 16;
    private static final double MARK = 12;
    private static final double BASELINE_OF_TEXT = 10;
    private static final int HALF = 50;
    private static final LocalDate DAY = LocalDate.EPOCH;

    private static final List<Entry> ENTRIES = List.of(
            new Entry(new Phrase("chart-planned", "Planned", "计划"), row(false, false, null, null), null),
            new Entry(new Phrase("chart-critical", "Critical", "关键"), row(false, true, null, null), null),
            new Entry(new Phrase("chart-progress", "Progress", "完成进度"), row(false, false, null, HALF), null),
            new Entry(new Phrase("chart-summary", "Summary", "汇总"), summary(), null),
            new Entry(new Phrase("chart-milestone", "Milestone", "里程碑"), row(true, false, null, null), null),
            new Entry(
                    new Phrase("chart-baseline", "First planned", "原定"),
                    row(false, false, new PlannedDates(DAY, DAY), null),
                    null),
            new Entry(new Phrase("chart-computed", "Computed", "计算"), computed(), null),
            new Entry(new Phrase("chart-data-date", "Data date", "数据日期"), null, Ink.DATA_DATE),
            new Entry(new Phrase("chart-required", "Required finish", "要求完工"), null, Ink.REQUIRED));

    private final Lettering lettering;

    Legend(Lettering lettering) {
        this.lettering = lettering;
    }

    /** Draws it, from {@code x} on, as far as there is room up to {@code right}. */
    void draw(double x, double y, double right, Language language, Surface to) {
        double at = x;
        for (var entry : ENTRIES) {
            var words = entry.words.in(language);
            double width = KEY + GAP + lettering.width(words, SIZE);
            if (at + width > right) {
                return;
            }
            entry.draw(at, y, to);
            to.text(new Text(words, at + KEY + GAP, y + BASELINE_OF_TEXT, SIZE, Ink.TEXT));
            at += width + BETWEEN;
        }
    }

    private static ChartRow row(
            boolean milestone, boolean critical, @Nullable PlannedDates baseline, @Nullable Integer percent) {
        return new ChartRow(
                "", 0, false, milestone, new PlannedDates(DAY, DAY), baseline, null, percent, 1, 0, critical);
    }

    private static ChartRow summary() {
        return new ChartRow("", 0, true, false, new PlannedDates(DAY, DAY), null, null, null, 1, 0, false);
    }

    private static ChartRow computed() {
        var day = new PlannedDates(DAY, DAY);
        return new ChartRow("", 0, false, false, day, null, day, null, 1, 0, false);
    }

    /**
     * @param bar absent: it is a line through all rows
     * @param line its ink where it is one
     */
    private record Entry(
            Phrase words, @Nullable ChartRow bar, @Nullable Ink line) {

        void draw(double x, double y, Surface to) {
            if (bar != null) {
                // One day with a margin of one day at each side.
                new Bars(new TimeAxis(DAY, DAY, x - KEY, 3 * KEY)).draw(bar, y, to);
            }
            if (line != null) {
                to.line(new Box(x + KEY / 2, y, 0, MARK), ChartLayout.MARK_WIDTH, ChartLayout.DASH, line);
            }
        }
    }
}
