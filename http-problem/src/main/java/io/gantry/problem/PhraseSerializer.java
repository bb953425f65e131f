package io.gantry.problem;

import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes phrases in the language that the writer has as its attribute {@link Language}; without it, in that of the request
 * which this thread answers.
 */
final class PhraseSerializer extends StdSerializer<Phrase> {

    PhraseSerializer() {
        super(Phrase.class);
    }

    @Override
    public void serialize(Phrase phrase, JsonGenerator json, SerializationContext context) {
        var language = context.getAttribute(Language.class) instanceof Language given
                ? given
                : Language.of(LocaleContextHolder.getLocale());
        json.writeString(phrase.in(language));
    }
}
