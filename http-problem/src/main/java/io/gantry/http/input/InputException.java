package io.gantry.http.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;

/** A JSON value is not of the form, or not in the range, that its type has over HTTP. */
final class InputException extends InvalidFormatException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final boolean understood;

    private InputException(
            JsonParser parser, @Nullable Object value, Class<?> type, String expected, boolean understood) {
        super(parser, "expected: " + expected, value, type);
        this.expected = expected;
        this.understood = understood;
    }

    /** The value at which {@code parser} stands has another form than {@code expected}. */
    static InputException form(JsonParser parser, Class<?> type, String expected) {
        return new InputException(parser, shown(parser), type, expected, false);
    }

    /** The value at which {@code parser} stands has the right form and is not as {@code expected}. */
    static InputException content(JsonParser parser, Class<?> type, String expected) {
        return new InputException(parser, shown(parser), type, expected, true);
    }

    String expected() {
        return expected;
    }

    boolean isUnderstood() {
        return understood;
    }

    private static String shown(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return "an array";
        }
        return token == JsonToken.START_OBJECT ? "an object" : String.valueOf(parser.getString());
    }
}
