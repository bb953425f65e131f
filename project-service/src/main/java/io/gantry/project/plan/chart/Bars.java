package io.gantry.project.plan.chart;

import io.gantry.project.plan.ledger.PlannedDates;

/** The bars of rows. */
final class Bars {

    private static final double PLANNED_TOP = 3;
    private static final double PLANNED_HEIGHT = 6;
    private static final double DONE_TOP = 4.75;
    private static final double DONE_HEIGHT = 2.5;
    private static final double BASELINE_TOP = 10.5;
    private static final double BASELINE_HEIGHT = 2;
    private static final double COMPUTED_TOP = 13;
    private static final double COMPUTED_HEIGHT = 1.2;
    private static final double SUMMARY_HEIGHT = 3;
    private static final double SUMMARY_END = 2;
    private static final double DIAMOND = 4.5;
    private static final double BASELINE_DIAMOND = 2.5;
    private static final double FRAME = 0.7;
    // What takes a day is seen, too, where a day is narrower than a line.
    private static final double NARROWEST = 1.2;
    private static final double ALL = 100;

    private final TimeAxis axis;

    Bars(TimeAxis axis) {
        this.axis = axis;
    }

    void draw(ChartRow row, double y, Surface to) {
        var computed = row.computed();
        if (computed != null) {
            to.fill(box(computed, y + COMPUTED_TOP, COMPUTED_HEIGHT), Ink.COMPUTED);
        }
        if (row.milestone()) {
            drawMilestone(row, y, to);
            return;
        }
        var baseline = row.baseline();
        if (baseline != null) {
            to.fill(box(baseline, y + BASELINE_TOP, BASELINE_HEIGHT), Ink.BASELINE);
        }
        var bar = box(row.planned(), y + PLANNED_TOP, row.summary() ? SUMMARY_HEIGHT : PLANNED_HEIGHT);
        if (row.summary()) {
            drawSummary(bar, row.critical() ? Ink.CRITICAL : Ink.SUMMARY, to);
        } else {
            to.fill(bar, row.critical() ? Ink.CRITICAL : Ink.PLANNED);
        }
        if (row.percent() != null && row.percent() > 0) {
            double done = bar.width() * Math.min(row.percent(), ALL) / ALL;
            to.fill(new Box(bar.x(), y + DONE_TOP, done, DONE_HEIGHT), Ink.DONE);
        }
        if (row.critical() && !row.summary()) {
            // Without colours, too, it is another bar.
            to.frame(bar, FRAME, Ink.TEXT);
        }
    }

    private void drawMilestone(ChartRow row, double y, Surface to) {
        var baseline = row.baseline();
        if (baseline != null) {
            to.diamond(middle(baseline), y + BASELINE_TOP, BASELINE_DIAMOND, Ink.BASELINE);
        }
        boolean isDone = row.percent() != null && row.percent() >= ALL;
        var ink = isDone ? Ink.DONE : row.critical() ? Ink.CRITICAL : Ink.SUMMARY;
        to.diamond(middle(row.planned()), y + PLANNED_TOP + PLANNED_HEIGHT / 2, DIAMOND, ink);
    }

    private static void drawSummary(Box bar, Ink ink, Surface to) {
        to.fill(bar, ink);
        to.fill(new Box(bar.x(), bar.y(), SUMMARY_END, PLANNED_HEIGHT), ink);
        to.fill(new Box(bar.right() - SUMMARY_END, bar.y(), SUMMARY_END, PLANNED_HEIGHT), ink);
    }

    /** Where a row begins, or ends: what links are fastened to. */
    double end(ChartRow row, boolean finish) {
        var planned = row.planned();
        if (row.milestone()) {
            return middle(planned) + (finish ? DIAMOND : -DIAMOND);
        }
        var bar = box(planned, 0, 0);
        return finish ? bar.right() : bar.x();
    }

    private double middle(PlannedDates day) {
        return (axis.morning(day.finish()) + axis.evening(day.finish())) / 2;
    }

    private Box box(PlannedDates dates, double y, double height) {
        double start = axis.morning(dates.start());
        return new Box(start, y, Math.max(NARROWEST, axis.evening(dates.finish()) - start), height);
    }
}
