package io.gantry.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field where, e.g. {@code activities[3].plannedFinish}; empty if it is the whole
 * @param detail the value and what was expected instead
 */
public record Fault(String field, String detail) {

    private static final int SHOWN = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    public static Fault of(String field, @Nullable Object value, String expected) {
        return new Fault(field, shown(value == null ? "nothing" : value.toString()) + " (expected: " + expected + ")");
    }

    // What is shown goes into answers and logs, so it is short and stays on one line.
    private static String shown(String value) {
        var end = value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, value.length())));
        var start = UNPRINTABLE.matcher(value.substring(0, end)).replaceAll("\uFFFD");
        return end < value.length() ? start + "…" : start;
    }
}
