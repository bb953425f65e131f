package io.gantry.project.plan.chart;

import io.gantry.problem.Phrase;
import io.gantry.project.plan.chart.Surface.Text;
import java.util.List;

/**
 * Where everything of a chart is on its pages. Rows that one page has no room for go on on the next one, under the same headings
 * and the same time scale. Each page is drawn by itself.
 */
final class ChartLayout {

    static final double ROW = 15;
    static final double MARK_WIDTH = 1;
    static final double DASH = 3;

    private static final double MARGIN = 28;
    private static final double TITLE = 40;
    private static final double SCALE_LINE = 13;
    private static final double SCALE = 2 * SCALE_LINE;
    private static final double FOOT = 26;
    private static final double TITLE_SIZE = 15;
    private static final double TITLE_Y = 14;
    private static final double SUBTITLE_SIZE = 9;
    private static final double SUBTITLE_Y = 30;
    private static final double LABEL_SIZE = 8;
    private static final double LABEL_PADDING = 2;
    private static final double LABEL_Y = 0.72;
    private static final double GRID_WIDTH = 0.4;
    private static final double FOOT_Y = 10;
    private static final double PAGE_ROOM = 160;

    private static final Phrase SUBTITLE = new Phrase(
            "chart-subtitle",
            "{project} · plan revision {revision} · data date {dataDate} · required finish {required}",
            "{project} · 计划第 {revision} 版 · 数据日期 {dataDate} · 要求完工 {required}");
    private static final Phrase PAGE =
            new Phrase("chart-page", "{drawn} · page {page} of {pages}", "{drawn} 制图 · 第 {page} 页，共 {pages} 页");
    private static final Phrase NOTHING_BEGUN =
            new Phrase("chart-nothing-begun", "none (nothing has begun)", "无（尚未开工）");

    private final Chart chart;
    private final Sheet sheet;
    private final Lettering lettering;
    private final TimeAxis axis;
    private final RowTable table;
    private final Bars bars;
    private final Links links;
    private final int rowsPerPage;

    ChartLayout(Chart chart, Sheet sheet, Lettering lettering) {
        this.chart = chart;
        this.sheet = sheet;
        this.lettering = lettering;
        double left = MARGIN + RowTable.WIDTH;
        this.axis = TimeAxis.of(chart, left, sheet.width() - MARGIN - left);
        this.table = new RowTable(lettering, MARGIN, ROW);
        this.bars = new Bars(axis);
        this.links = new Links(chart, bars);
        this.rowsPerPage = (int) Math.floor((sheet.height() - heightOf(0)) / ROW);
    }

    /** The height of a page that has {@code rows}. */
    static double heightOf(int rows) {
        return 2 * MARGIN + TITLE + SCALE + rows * ROW + FOOT;
    }

    int pages() {
        return (chart.rows().size() + rowsPerPage - 1) / rowsPerPage;
    }

    /** @param page from 0 */
    void draw(int page, Surface to) {
        to.fill(new Box(0, 0, sheet.width(), sheet.height()), Ink.PAPER);
        int from = page * rowsPerPage;
        var rows = chart.rows()
                .subList(from, Math.min(from + rowsPerPage, chart.rows().size()));
        double top = MARGIN + TITLE + SCALE;
        double bottom = top + rows.size() * ROW;
        drawTitle(to);
        drawBackground(rows, top, to);
        drawScale(top, bottom, to);
        if (chart.dataDate() != null) {
            // What remains is done from that morning on; what is due on a day may take all of it.
            drawMark(axis.morning(chart.dataDate()), top, bottom, Ink.DATA_DATE, to);
        }
        drawMark(axis.evening(chart.requiredFinish()), top, bottom, Ink.REQUIRED, to);
        links.draw(from, rows.size(), top, to);
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * ROW;
            if (to.shows(y, y + ROW)) {
                table.draw(rows.get(i), y, to);
                bars.draw(rows.get(i), y, to);
            }
        }
        drawFoot(page, bottom, to);
    }

    private void drawTitle(Surface to) {
        double width = sheet.width() - 2 * MARGIN;
        write(chart.title(), TITLE_SIZE, MARGIN + TITLE_Y, Ink.TEXT, width, to);
        Object dataDate = chart.dataDate() == null ? NOTHING_BEGUN : chart.dataDate();
        var subtitle = SUBTITLE.with(chart.project(), chart.revision(), dataDate, chart.requiredFinish());
        write(subtitle.in(chart.language()), SUBTITLE_SIZE, MARGIN + SUBTITLE_Y, Ink.MUTED, width, to);
    }

    private void write(String text, double size, double y, Ink ink, double width, Surface to) {
        to.text(new Text(lettering.fitting(text, size, width), MARGIN, y, size, ink));
    }

    // The eye follows a row from its name to its bar.
    private void drawBackground(List<ChartRow> rows, double top, Surface to) {
        double width = sheet.width() - 2 * MARGIN;
        to.fill(new Box(MARGIN, top - SCALE, width, SCALE), Ink.BAND);
        for (int i = 1; i < rows.size(); i += 2) {
            to.fill(new Box(MARGIN, top + i * ROW, width, ROW), Ink.BAND);
        }
        table.drawHeadings(top - ROW, chart.language(), to);
    }

    private void drawScale(double top, double bottom, Surface to) {
        var step = axis.step();
        drawScaleLine(step, false, top - SCALE_LINE, bottom, to);
        if (step.above() != step) {
            drawScaleLine(step.above(), true, top - SCALE, top - SCALE_LINE, to);
        }
        double left = axis.parts(step, false, chart.language()).get(0).from();
        to.line(new Box(MARGIN, top, sheet.width() - 2 * MARGIN, 0), GRID_WIDTH, 0, Ink.MUTED);
        to.line(new Box(MARGIN, bottom, sheet.width() - 2 * MARGIN, 0), GRID_WIDTH, 0, Ink.MUTED);
        to.line(new Box(left, top - SCALE, 0, bottom - top + SCALE), GRID_WIDTH, 0, Ink.MUTED);
    }

    private void drawScaleLine(Step step, boolean above, double y, double bottom, Surface to) {
        for (var part : axis.parts(step, above, chart.language())) {
            double room = part.to() - part.from() - 2 * LABEL_PADDING;
            to.line(new Box(part.to(), y, 0, bottom - y), GRID_WIDTH, 0, Ink.GRID);
            if (lettering.width(part.label(), LABEL_SIZE) <= room) {
                to.text(new Text(
                        part.label(), part.from() + LABEL_PADDING, y + SCALE_LINE * LABEL_Y, LABEL_SIZE, Ink.MUTED));
            }
        }
    }

    /** @param day at whose evening the line is; absent: there is none */
    private static void drawMark(double x, double top, double bottom, Ink ink, Surface to) {
        to.line(new Box(x, top, 0, bottom - top), MARK_WIDTH, DASH, ink);
    }

    private void drawFoot(int page, double bottom, Surface to) {
        double y = bottom + FOOT_Y;
        double right = sheet.width() - MARGIN;
        new Legend(lettering).draw(MARGIN, y, right - PAGE_ROOM, chart.language(), to);
        var words = PAGE.with(chart.drawnOn(), page + 1, pages()).in(chart.language());
        double x = right - lettering.width(words, LABEL_SIZE);
        to.text(new Text(words, x, y + FOOT_Y, LABEL_SIZE, Ink.MUTED));
    }
}
