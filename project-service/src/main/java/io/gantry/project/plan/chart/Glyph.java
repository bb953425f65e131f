package io.gantry.project.plan.chart;

import java.awt.Shape;

/**
 * What a character looks like in letters of size 1, standing on a line that begins at its lower left corner; {@code y} grows
 * downwards.
 *
 * @param advance how far the next character is from this one
 */
record Glyph(int codePoint, double advance, Shape outline) {

    /** An outline is drawn in a grid so fine, and read from a font of that size. */
    static final int GRID = 1000;

    boolean isBlank() {
        return outline.getBounds2D().isEmpty();
    }
}
