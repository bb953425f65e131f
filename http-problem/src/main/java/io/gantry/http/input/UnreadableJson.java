package io.gantry.http.input;

import io.gantry.problem.Fault;
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

    private static final Map<Class<?>, String> EXPECTATIONS = Map.of(
            String.class, "a text",
            UUID.class, Forms.UUID_TEXT,
            LocalDate.class, Forms.DAY,
            YearMonth.class, Forms.MONTH,
            Instant.class, Forms.INSTANT,
            Boolean.class, "true or false");

    private UnreadableJson() {}

    static Problem problemOf(@Nullable Throwable cause) {
        if (cause instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "the body, or a value in it, is longer or deeper nested than anything that has a meaning here");
        }
        if (cause instanceof InputException refused && refused.isUnderstood()) {
            return Problem.of(ProblemType.INVALID_CONTENT, List.of(faultOf(refused)));
        }
        return cause instanceof JacksonException e
                ? Problem.of(ProblemType.MALFORMED_REQUEST, List.of(faultOf(e)))
                : Problem.of(ProblemType.MALFORMED_REQUEST, "no readable body (expected: JSON in UTF-8)");
    }

    static String expectationOf(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class || boxed == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "a number";
        }
        return EXPECTATIONS.getOrDefault(boxed, Collection.class.isAssignableFrom(type) ? "an array" : "an object");
    }

    private static Fault faultOf(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Fault(pathOf(e), "unknown field (expected: one of " + knownTo(unknown) + ")");
        }
        if (e instanceof InputException refused) {
            return Fault.of(pathOf(e), refused.getValue(), refused.expected());
        }
        if (e instanceof InputCoercionException range) {
            return new Fault(pathOf(e), placeOf(e) + " (expected: " + rangeOf(range.getTargetType()) + ")");
        }
        if (e instanceof InvalidFormatException format) {
            return Fault.of(pathOf(e), format.getValue(), expectationOf(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return new Fault(pathOf(e), placeOf(e) + " (expected: " + expectationOf(mismatch.getTargetType()) + ")");
        }
        return new Fault(pathOf(e), placeOf(e) + " (expected: well-formed JSON with each field once)");
    }

    private static String rangeOf(Class<?> type) {
        return ClassUtils.resolvePrimitiveIfNecessary(type) == Integer.class
                ? "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                : "a smaller number";
    }

    private static String knownTo(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    // A value from a tree has no position.
    private static String placeOf(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? "another form"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
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
