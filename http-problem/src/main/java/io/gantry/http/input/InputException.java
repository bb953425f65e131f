package io.gantry.http.input;

import io.gantry.problem.Phrase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;

/** A JSON value is not of the form, or not in the range, that its type has over HTTP. */
final class InputException extends InvalidFormatException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase expected;
    private final boolean understood;

    private InputException(
            JsonParser parser, @Nullable Object value, Class<?> type, Phrase expected, boolean understood) {
        super(parser, "expected: " + expected, value, type);
        this.expected = expected;
        this.understood = understood;
    }

    /** The value at which {@code parser} stands has another form than {@code expected}. */
    static InputException form(JsonParser parser, Class<?> type, Phrase expected) {
        return new InputException(parser, shown(parser), type, expected, false);
    }

    /** The value at which {@code parser} stands has the right form and is not as {@code expected}. */
    static InputException content(JsonParser parser, Class<?> type, Phrase expected) {
        return new InputException(parser, shown(parser), type, expected, true);
    }

    /** There is no value, or null, where there has to be one as {@code expected}. */
    static InputException nothing(JsonParser parser, Class<?> type, Phrase expected) {
        return new InputException(parser, null, type, expected, false);
    }

    Phrase expected() {
        return expected;
    }

    boolean isUnderstood() {
        return understood;
    }

    private static Object shown(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return UnreadableJson.ARRAY;
        }
        return token == JsonToken.START_OBJECT ? UnreadableJson.OBJECT : String.valueOf(parser.getString());
    }
}
