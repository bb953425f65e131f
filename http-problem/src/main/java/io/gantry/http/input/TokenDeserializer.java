package io.gantry.http.input;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads whole numbers and truth values from their own JSON tokens only. */
final class TokenDeserializer extends DelegatingDeserializer {

    private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> FLAG = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private static final Map<Class<?>, Set<JsonToken>> TOKENS = Map.of(
            Integer.class, WHOLE,
            int.class, WHOLE,
            Long.class, WHOLE,
            long.class, WHOLE,
            Double.class, NUMBER,
            double.class, NUMBER,
            Boolean.class, FLAG,
            boolean.class, FLAG);

    private final Class<?> type;

    private TokenDeserializer(Class<?> type, ValueDeserializer<?> plain) {
        super(plain);
        this.type = type;
    }

    /** {@code plain}, kept from other tokens if {@code type} has its own. */
    static ValueDeserializer<?> of(Class<?> type, ValueDeserializer<?> plain) {
        return TOKENS.containsKey(type) ? new TokenDeserializer(type, plain) : plain;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> plain) {
        return new TokenDeserializer(type, plain);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!TOKENS.getOrDefault(type, Set.of()).contains(parser.currentToken())) {
            throw InputException.form(parser, type, UnreadableJson.expectationOf(type));
        }
        return super.deserialize(parser, context);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        if (type.isPrimitive()) {
            throw InputException.nothing(context.getParser(), type, UnreadableJson.expectationOf(type));
        }
        return super.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return type.isPrimitive() ? getNullValue(context) : super.getAbsentValue(context);
    }
}
