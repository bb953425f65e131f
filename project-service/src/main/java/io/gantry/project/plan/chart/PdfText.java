package io.gantry.project.plan.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes what stands in the content of a PDF (ISO 32000-1, 7.8.2): numbers and operators, each followed by a blank. */
final class PdfText {

    private static final double HUNDRED = 100;
    private static final double THIRD = 1 / 3.0;

    private final StringBuilder text = new StringBuilder();

    PdfText operator(String name, double... operands) {
        for (double operand : operands) {
            number(operand);
        }
        return word(name);
    }

    PdfText word(String word) {
        text.append(word).append(' ');
        return this;
    }

    private void number(double number) {
        // A hundredth of a point is more than any printer can do.
        double rounded = Math.round(number * HUNDRED) / HUNDRED;
        if (rounded == Math.rint(rounded)) {
            text.append((long) rounded);
        } else {
            text.append(rounded);
        }
        text.append(' ');
    }

    /** The path of {@code shape}, so much larger, and with {@code y} growing upwards. */
    PdfText path(Shape shape, double scale) {
        var at = new double[2];
        var next = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(next);
            for (int i = 0; i < next.length; i++) {
                next[i] *= i % 2 == 0 ? scale : -scale;
            }
            segment(kind, next, at);
        }
        return this;
    }

    private void segment(int kind, double[] to, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> point("m", to[0], to[1], at);
            case PathIterator.SEG_LINETO -> point("l", to[0], to[1], at);
            case PathIterator.SEG_CUBICTO -> {
                operator("c", to);
                at[0] = to[4];
                at[1] = to[5];
            }
            // PDF has no curves of the second degree, but each is one of the third.
            case PathIterator.SEG_QUADTO -> {
                operator(
                        "c",
                        at[0] + 2 * THIRD * (to[0] - at[0]),
                        at[1] + 2 * THIRD * (to[1] - at[1]),
                        to[2] + 2 * THIRD * (to[0] - to[2]),
                        to[3] + 2 * THIRD * (to[1] - to[3]),
                        to[2],
                        to[3]);
                at[0] = to[2];
                at[1] = to[3];
            }
            default -> operator("h");
        }
    }

    private void point(String name, double x, double y, double[] at) {
        operator(name, x, y);
        at[0] = x;
        at[1] = y;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
