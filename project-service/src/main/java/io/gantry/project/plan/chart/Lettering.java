package io.gantry.project.plan.chart;

/** How wide texts are. */
interface Lettering {

    String MORE = "…";

    /** The width of {@code text} in letters of {@code size}, in the unit of the size. */
    double width(String text, double size);

    /** {@code text}, or as much of its beginning as {@code width} has room for; nothing where there is room for nothing. */
    default String fitting(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        double room = width - width(MORE, size);
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            room -= width(text.substring(end, next), size);
            if (room < 0) {
                break;
            }
            end = next;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + MORE;
    }
}
