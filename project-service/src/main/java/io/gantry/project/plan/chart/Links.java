package io.gantry.project.plan.chart;

import io.gantry.event.ActivityLink;

/**
 * The lines of links: each leaves one row and arrives at another on the sides that its type says, with a mark where it arrives. One
 * that comes from another page, or goes there, ends at the edge of the rows.
 */
final class Links {

    private static final double STUB = 4;
    private static final double WIDTH = 0.5;
    private static final double MARK = 1.6;
    private static final double MIDDLE = 6;

    private final Chart chart;
    private final Bars bars;

    Links(Chart chart, Bars bars) {
        this.chart = chart;
        this.bars = bars;
    }

    /**
     * @param first row of the page
     * @param rows of the page
     * @param top where the first of them begins
     */
    void draw(int first, int rows, double top, Surface to) {
        double bottom = top + rows * ChartLayout.ROW;
        for (var link : chart.links()) {
            double begin = height(link.from(), first, top, bottom);
            double end = height(link.to(), first, top, bottom);
            // Either end is on the page, or the line would only pass through.
            if ((isWithin(link.from(), first, rows) || isWithin(link.to(), first, rows))
                    && to.shows(Math.min(begin, end) - MARK, Math.max(begin, end) + MARK)) {
                draw(link, begin, end, isWithin(link.to(), first, rows), to);
            }
        }
    }

    private void draw(ChartLink link, double begin, double end, boolean arrives, Surface to) {
        boolean leavesFinish = link.type() == ActivityLink.Type.FS || link.type() == ActivityLink.Type.FF;
        boolean reachesFinish = link.type() == ActivityLink.Type.FF || link.type() == ActivityLink.Type.SF;
        double from = bars.end(chart.rows().get(link.from()), leavesFinish);
        double at = bars.end(chart.rows().get(link.to()), reachesFinish);
        double leave = from + (leavesFinish ? STUB : -STUB);
        double arrive = at + (reachesFinish ? STUB : -STUB);
        // Out on one side and in on the other, with room between them or the same side of both: one bend each.
        double bend = leavesFinish == reachesFinish
                ? leavesFinish ? Math.max(leave, arrive) : Math.min(leave, arrive)
                : leave;
        boolean isStraight = leavesFinish == reachesFinish || (leavesFinish ? leave <= arrive : leave >= arrive);
        across(from, bend, begin, to);
        if (isStraight) {
            down(bend, begin, end, to);
            across(bend, at, end, to);
        } else {
            double between = begin + Math.signum(end - begin) * (ChartLayout.ROW - MIDDLE);
            down(bend, begin, between, to);
            across(bend, arrive, between, to);
            down(arrive, between, end, to);
            across(arrive, at, end, to);
        }
        if (arrives) {
            to.diamond(at, end, MARK, Ink.LINK);
        }
    }

    private static boolean isWithin(int row, int first, int rows) {
        return row >= first && row < first + rows;
    }

    private static double height(int row, int first, double top, double bottom) {
        return Math.max(top, Math.min(bottom, top + (row - first) * ChartLayout.ROW + MIDDLE));
    }

    private static void across(double from, double to, double y, Surface on) {
        on.line(new Box(Math.min(from, to), y, Math.abs(to - from), 0), WIDTH, 0, Ink.LINK);
    }

    private static void down(double x, double from, double to, Surface on) {
        on.line(new Box(x, Math.min(from, to), 0, Math.abs(to - from)), WIDTH, 0, Ink.LINK);
    }
}
