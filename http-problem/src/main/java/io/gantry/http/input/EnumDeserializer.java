package io.gantry.http.input;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads one of a closed set by its name, without the blanks around it that Jackson would cut off. */
final class EnumDeserializer extends DelegatingDeserializer {

    EnumDeserializer(ValueDeserializer<?> plain) {
        super(plain);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> plain) {
        return new EnumDeserializer(plain);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING || isPadded(parser.getString())) {
            throw InputException.form(parser, handledType(), UnreadableJson.expectationOf(handledType()));
        }
        return super.deserialize(parser, context);
    }

    private static boolean isPadded(String text) {
        return text.isEmpty() || !text.equals(text.trim());
    }
}
