package io.gantry.project.check;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field where, e.g. {@code activities[3].plannedFinish}
 * @param detail the value and what was expected instead
 */
public record Fault(String field, String detail) {

    private static final int SHOWN = 80;

    public static Fault of(String field, Object value, String expected) {
        return new Fault(field, shown(String.valueOf(value)) + " (expected: " + expected + ")");
    }

    // What is shown goes into answers and logs, so it is short and stays on one line.
    private static String shown(String value) {
        var start = value.substring(
                0, value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, value.length()))));
        var printable = new StringBuilder();
        start.codePoints().map(c -> Texts.isPrintable(c) ? c : '\uFFFD').forEach(printable::appendCodePoint);
        return start.length() < value.length() ? printable + "…" : printable.toString();
    }
}
