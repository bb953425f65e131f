package io.gantry.http.input;

import io.gantry.http.text.Texts;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads the keys of maps, and only those that every store keeps as they are. */
final class TextKeyDeserializer extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        if (!Texts.isStorable(key)) {
            throw context.weirdKeyException(String.class, key, TextDeserializer.STORABLE.toString());
        }
        return key;
    }
}
