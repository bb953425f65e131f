package io.gantry.project.plan.chart;

/** The colours of a chart, by what they stand for. They differ in lightness, too: charts are printed without colours and copied. */
enum Ink {
    PAPER(0xFFFFFF),
    TEXT(0x1B2733),
    MUTED(0x5B6875),
    GRID(0xDDE3E8),
    BAND(0xF1F4F7),
    PLANNED(0x7FB2DE),
    CRITICAL(0xC9332B),
    DONE(0x123F6B),
    SUMMARY(0x3A4652),
    BASELINE(0xA9B4BE),
    COMPUTED(0xB26A00),
    LINK(0x75828F),
    DATA_DATE(0x1F7A3D),
    REQUIRED(0x9A3FB5);

    private static final int BYTE = 0xFF;

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** As 0xRRGGBB. */
    int rgb() {
        return rgb;
    }

    /** Red, green and blue from 0 to 1. */
    double[] shares() {
        return new double[] {
            (rgb >> 16 & BYTE) / (double) BYTE, (rgb >> 8 & BYTE) / (double) BYTE, (rgb & BYTE) / (double) BYTE
        };
    }
}
