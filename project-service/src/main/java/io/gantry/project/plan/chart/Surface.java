package io.gantry.project.plan.chart;

/**
 * What a chart is drawn on. Lengths are units of the {@link Sheet}, from its upper left corner; {@code y} grows downwards. What is
 * drawn later covers what was drawn before.
 */
interface Surface {

    /** Whether anything between two heights is seen; what is not need not be drawn. */
    default boolean shows(double top, double bottom) {
        return true;
    }

    void fill(Box box, Ink ink);

    /** The edge of a box, as thick as {@code width}. */
    void frame(Box box, double width, Ink ink);

    /** A square that stands on its corner, the mark of a milestone. */
    void diamond(double centerX, double centerY, double radius, Ink ink);

    /**
     * A straight line from the upper left to the lower right corner of {@code along}, which may have no width or no height.
     *
     * @param dash how long its parts and the gaps between them are; 0 for one that has no gaps
     */
    void line(Box along, double width, double dash, Ink ink);

    /** One line of text. */
    void text(Text text);

    /**
     * @param x where it begins
     * @param y the line on which it stands
     * @param size of its letters, from one line to the next
     */
    record Text(String text, double x, double y, double size, Ink ink) {}
}
