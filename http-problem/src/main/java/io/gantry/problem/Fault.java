package io.gantry.problem;

import io.gantry.http.text.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One fault in what a client sent.
 *
 * @param field its place, such as {@code activities[3].plannedFinish}; empty for the whole body
 * @param detail the value and the expectation
 */
public record Fault(String field, String detail) {

    private static final int SHOWN = 80;

    public static Fault of(String field, @Nullable Object value, String expected) {
        return new Fault(field, shown(textOf(value)) + " (expected: " + expected + ")");
    }

    // A decimal of 1E+1000000000 would be a text of a gigabyte, and 1E+2 is not what people expect to read.
    private static String textOf(@Nullable Object value) {
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) < SHOWN) {
            return number.toPlainString();
        }
        return value == null ? "nothing" : value.toString();
    }

    // The value goes into answers and logs, so it is short and stays on one line.
    private static String shown(String value) {
        var start = Texts.printable(value, SHOWN);
        return Texts.length(value) > SHOWN ? start + "…" : start;
    }
}
