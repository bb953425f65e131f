package io.gantry.project.plan.chart;

/**
 * A rectangle on a sheet.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
