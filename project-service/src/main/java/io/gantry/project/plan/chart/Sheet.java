package io.gantry.project.plan.chart;

/**
 * What one page is drawn on.
 *
 * @param width in units, of which a row is {@value ChartLayout#ROW} high
 * @param height in the same
 * @param scale how many points (1/72 inch) or pixels one unit is
 */
record Sheet(double width, double height, double scale) {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double PICTURE_WIDTH = 1400;

    /**
     * A sheet of paper, lying on its long side.
     *
     * @param width in millimetres
     * @param height in millimetres
     */
    static Sheet ofPaper(double width, double height, double scale) {
        double units = POINTS_PER_MILLIMETRE / scale;
        return new Sheet(width * units, height * units, scale);
    }

    /** A sheet that has room for {@code rows}. */
    static Sheet ofPicture(int rows, double scale) {
        return new Sheet(PICTURE_WIDTH, ChartLayout.heightOf(rows), scale);
    }
}
