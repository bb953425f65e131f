package io.gantry.project.plan.chart;

import io.gantry.problem.Language;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.chart.Surface.Text;
import java.util.function.Function;

/** What stands beside the bars: names, dates and numbers. */
final class RowTable {

    static final double WIDTH = width();

    private static final double SIZE = 8.5;
    private static final double PADDING = 3;
    private static final double INDENT = 9;
    private static final double BASELINE_OF_TEXT = 0.7;

    private final Lettering lettering;
    private final double left;
    private final double height;

    /**
     * @param left where it begins
     * @param height of a row
     */
    RowTable(Lettering lettering, double left, double height) {
        this.lettering = lettering;
        this.left = left;
        this.height = height;
    }

    void drawHeadings(double y, Language language, Surface to) {
        double x = left;
        for (var column : Column.values()) {
            draw(column, column.heading.in(language), x, y, Ink.MUTED, to);
            x += column.width;
        }
    }

    void draw(ChartRow row, double y, Surface to) {
        double x = left;
        for (var column : Column.values()) {
            double inset = column == Column.NAME ? row.depth() * INDENT : 0;
            var ink = row.critical() && column == Column.FLOAT ? Ink.CRITICAL : Ink.TEXT;
            draw(column, inset, column.text.apply(row), x, y, ink, to);
            x += column.width;
        }
    }

    private void draw(Column column, String text, double x, double y, Ink ink, Surface to) {
        draw(column, 0, text, x, y, ink, to);
    }

    private void draw(Column column, double inset, String text, double x, double y, Ink ink, Surface to) {
        double room = column.width - 2 * PADDING - Math.min(inset, column.width / 2);
        var shown = lettering.fitting(text, SIZE, room);
        double start = column.isNumber
                ? x + column.width - PADDING - lettering.width(shown, SIZE)
                : x + column.width - PADDING - room;
        if (!shown.isEmpty()) {
            to.text(new Text(shown, start, y + height * BASELINE_OF_TEXT, SIZE, ink));
        }
    }

    private static double width() {
        double width = 0;
        for (var column : Column.values()) {
            width += column.width;
        }
        return width;
    }

    private enum Column {
        NAME(210, false, new Phrase("chart-activity", "Activity", "工作"), ChartRow::name),
        START(
                52,
                false,
                new Phrase("chart-start", "Start", "计划开始"),
                row -> row.planned().start().toString()),
        FINISH(
                52,
                false,
                new Phrase("chart-finish", "Finish", "计划完成"),
                row -> row.planned().finish().toString()),
        DAYS(30, true, new Phrase("chart-days", "Days", "工期"), row -> String.valueOf(row.days())),
        FLOAT(34, true, new Phrase("chart-float", "Float", "总时差"), row -> String.valueOf(row.totalFloat())),
        DONE(34, true, new Phrase("chart-done", "Done", "完成"), row -> row.percent() == null ? "" : row.percent() + "%");

        private final double width;
        private final boolean isNumber;
        private final Phrase heading;
        private final Function<ChartRow, String> text;

        Column(double width, boolean isNumber, Phrase heading, Function<ChartRow, String> text) {
            this.width = width;
            this.isNumber = isNumber;
            this.heading = heading;
            this.text = text;
        }
    }
}
