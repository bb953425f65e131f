package io.gantry.http.input;

import io.gantry.http.text.Texts;
import io.gantry.problem.Phrase;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads texts, and only those that every store keeps as they are. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    static final Phrase STORABLE =
            new Phrase("storable-text", "a text without NUL and unpaired surrogates", "不含 NUL 和不成对代理项的文本");

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw InputException.form(parser, String.class, UnreadableJson.TEXT);
        }
        var text = parser.getString();
        if (!Texts.isStorable(text)) {
            throw InputException.content(parser, String.class, STORABLE);
        }
        return text;
    }
}
