package io.gantry.http.input;

import io.gantry.problem.Phrase;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads what is written as a text of one form. */
final class FormDeserializer<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final Phrase expected;
    private final transient Function<String, T> form;

    /** @param form throws {@link RefusedFormException} for a text that is not of the form */
    FormDeserializer(Class<T> type, Phrase expected, Function<String, T> form) {
        super(type);
        this.type = type;
        this.expected = expected;
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw InputException.form(parser, type, expected);
        }
        try {
            return form.apply(parser.getString());
        } catch (RefusedFormException e) {
            throw e.isUnderstood()
                    ? InputException.content(parser, type, e.expected())
                    : InputException.form(parser, type, e.expected());
        }
    }
}
