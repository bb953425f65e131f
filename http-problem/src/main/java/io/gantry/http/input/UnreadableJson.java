package io.gantry.http.input;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes what the JSON reader could not read: field, value or place, and expectation. */
final class UnreadableJson {

    static final Phrase TEXT = new Phrase("text", "a text", "文本");
    static final Phrase NUMBER = new Phrase("number", "a number", "数");
    private static final Phrase NO_BODY =
            new Phrase("no-body", "no readable body (expected: JSON in UTF-8)", "没有可读的请求体（要求：UTF-8 的 JSON）");
    static final Phrase OBJECT = new Phrase("object", "an object", "对象");

    private static final Phrase TOO_DEEP = new Phrase(
            "too-long-or-deep", "the body, or a value in it, is too long or too deeply nested", "请求体或其中的值过长，或嵌套过深");
    private static final Phrase OTHER = new Phrase("another-value", "another value", "其他值");
    private static final Phrase ONE_OF = new Phrase("one-of", "one of {values}", "{values} 之一");
    private static final Phrase WHOLE = new Phrase("whole-number", "a whole number", "整数");
    private static final Phrase WHOLE_RANGE = new Phrase(
                    "whole-number-range", "a whole number from {min} to {max}", "{min} 到 {max} 之间的整数")
            .with(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Phrase SMALLER = new Phrase("smaller-number", "a smaller number", "更小的数");
    private static final Phrase FLAG = new Phrase("true-or-false", "true or false", "true 或 false");
    static final Phrase ARRAY = new Phrase("array", "an array", "数组");
    private static final Phrase UNKNOWN =
            new Phrase("unknown-field", "unknown field (expected: one of {known})", "未知字段（要求：{known} 之一）");
    private static final Phrase WELL_FORMED =
            new Phrase("well-formed", "well-formed JSON with each field once", "格式正确、字段不重复的 JSON");
    private static final Phrase PLACE = new Phrase("place", "line {line}, column {column}", "第 {line} 行第 {column} 列");
    private static final Phrase OTHER_FORM = new Phrase("another-form", "another form", "其他形式");

    private static final Map<Class<?>, Phrase> EXPECTATIONS = Map.of(
            String.class, TEXT,
            UUID.class, Forms.UUID_TEXT,
            LocalDate.class, Forms.DAY,
            YearMonth.class, Forms.MONTH,
            Instant.class, Forms.INSTANT,
            Boolean.class, FLAG);

    private UnreadableJson() {}

    static Problem problemOf(@Nullable Throwable cause) {
        if (cause instanceof StreamConstraintsException) {
            return Problem.of(ProblemType.CONTENT_TOO_LARGE, TOO_DEEP);
        }
        if (cause instanceof InputException refused && refused.isUnderstood()) {
            return Problem.of(ProblemType.INVALID_CONTENT, List.of(faultOf(refused)));
        }
        return cause instanceof JacksonException e
                ? Problem.of(ProblemType.MALFORMED_REQUEST, List.of(faultOf(e)))
                : Problem.of(ProblemType.MALFORMED_REQUEST, NO_BODY);
    }

    static Phrase expectationOf(@Nullable Class<?> type) {
        if (type == null) {
            return OTHER;
        }
        if (type.isEnum()) {
            return ONE_OF.with(Arrays.toString(type.getEnumConstants()));
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class || boxed == Long.class) {
            return WHOLE;
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return NUMBER;
        }
        return EXPECTATIONS.getOrDefault(boxed, Collection.class.isAssignableFrom(type) ? ARRAY : OBJECT);
    }

    private static Fault faultOf(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Fault.of(pathOf(e), UNKNOWN.with(knownTo(unknown)));
        }
        if (e instanceof InputException refused) {
            return Fault.of(pathOf(e), refused.getValue(), refused.expected());
        }
        if (e instanceof InputCoercionException range) {
            return Fault.of(pathOf(e), placeOf(e), rangeOf(range.getTargetType()));
        }
        if (e instanceof InvalidFormatException format) {
            return Fault.of(pathOf(e), format.getValue(), expectationOf(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return Fault.of(pathOf(e), placeOf(e), expectationOf(mismatch.getTargetType()));
        }
        return Fault.of(pathOf(e), placeOf(e), WELL_FORMED);
    }

    private static Phrase rangeOf(Class<?> type) {
        return ClassUtils.resolvePrimitiveIfNecessary(type) == Integer.class ? WHOLE_RANGE : SMALLER;
    }

    private static String knownTo(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    // A value from a tree has no position.
    private static Phrase placeOf(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? OTHER_FORM
                : PLACE.with(location.getLineNr(), location.getColumnNr());
    }

    private static String pathOf(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
