package io.gantry.project;

import io.gantry.project.check.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a client's words what the JSON reader has stumbled over: where, and what was expected there. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Fault faultOf(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Fault(pathOf(e), "unknown field (expected: one of " + unknown.getKnownPropertyIds() + ")");
        }
        if (e instanceof InvalidFormatException format) {
            return Fault.of(pathOf(e), format.getValue(), expectationOf(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return new Fault(pathOf(e), placeOf(e) + " (expected: " + expectationOf(mismatch.getTargetType()) + ")");
        }
        return new Fault(pathOf(e), placeOf(e) + " (expected: well-formed JSON with each field once)");
    }

    static String expectationOf(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == LocalDate.class) {
            return "a date as YYYY-MM-DD";
        }
        if (type == BigDecimal.class || type == int.class || type == Integer.class) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String placeOf(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "the body" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
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
