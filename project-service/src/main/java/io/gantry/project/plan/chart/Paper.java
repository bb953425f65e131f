package io.gantry.project.plan.chart;

/** The sizes of paper that construction sites print plans on (ISO 216), lying on their long side. */
public enum Paper {
    /** 420 × 297 mm, to be read at a table. */
    A3(420, 297, 1),
    /** 1189 × 841 mm, for a wall: its letters are larger, too. */
    A0(1189, 841, 1.6);

    private final Sheet sheet;

    Paper(double width, double height, double scale) {
        this.sheet = Sheet.ofPaper(width, height, scale);
    }

    Sheet sheet() {
        return sheet;
    }
}
