package io.gantry.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.http.text.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fault in what a client sent.
 *
 * @param expected what is right; absent where the detail says all
 * @param params the values in the texts; {@code value} is what was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Schema(description = "Its place; empty for the whole body", example = "activities[3].plannedFinish")
        String field,

        @Schema(description = "What is wrong; stable", example = "day-form")
        String code,

        @Schema(
                type = "string",
                description = "The value and what was expected instead, in the language of Accept-Language",
                example = "soon (expected: a date as YYYY-MM-DD)")
        Phrase detail,

        @Schema(
                type = "string",
                description = "What was expected, in the language of Accept-Language",
                example = "a date as YYYY-MM-DD")
        @Nullable
        Phrase expected,

        @Schema(description = "The values in the texts, by name")
        Map<String, Object> params) {

    private static final int SHOWN = 80;
    private static final Phrase EXPECTED =
            new Phrase("expected", "{value} (expected: {expected})", "{value}（要求：{expected}）");
    private static final Phrase NOTHING = new Phrase("nothing", "nothing", "未提供");

    /** {@code value} stands in {@code field} where {@code expected} should. A value may be a phrase that tells of it. */
    public static Fault of(String field, @Nullable Object value, Phrase expected) {
        var shown = value instanceof Phrase ? value : value == null ? NOTHING : shown(textOf(value));
        var params = new LinkedHashMap<String, Object>();
        params.put("value", shown);
        params.putAll(expected.params());
        return new Fault(field, expected.code(), EXPECTED.with(shown, expected), expected, params);
    }

    /** {@code detail} is wrong with {@code field}. */
    public static Fault of(String field, Phrase detail) {
        return new Fault(field, detail.code(), detail, null, detail.params());
    }

    /** The same fault where what has it is itself part of something, as {@code place} says. */
    public Fault under(String place) {
        return new Fault(place + field, code, detail, expected, params);
    }

    // A decimal of 1E+1000000000 would be a text of a gigabyte, and 1E+2 is not what people expect to read.
    private static String textOf(Object value) {
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) < SHOWN) {
            return number.toPlainString();
        }
        return value.toString();
    }

    // The value goes into answers and logs, so it is short and stays on one line.
    private static String shown(String value) {
        var start = Texts.printable(value, SHOWN);
        return Texts.length(value) > SHOWN ? start + "…" : start;
    }
}
