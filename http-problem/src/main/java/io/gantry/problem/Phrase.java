package io.gantry.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a person is told, in each language, and the code by which a program knows it. It stands as a constant where it is
 * said, so that no code is without words. JSON has its text, in the caller's language.
 *
 * @param code stable; lower case and hyphens
 * @param english with places for values, such as {@code at most {max}}
 * @param chinese with the same places
 * @param values of the places in the order of the English text: texts, or phrases of their own
 */
@JsonSerialize(using = PhraseSerializer.class)
public record Phrase(String code, String english, String chinese, List<Object> values) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    public Phrase {
        values = List.copyOf(values);
    }

    public Phrase(String code, String english, String chinese) {
        this(code, english, chinese, List.of());
    }

    /** This phrase with its values, in the order of the English text. */
    public Phrase with(Object... given) {
        var said = Arrays.stream(given)
                .map(value -> value instanceof Phrase ? value : String.valueOf(value))
                .toList();
        return new Phrase(code, english, chinese, said);
    }

    /** The values by the names of their places. */
    public Map<String, Object> params() {
        var names = places();
        if (names.size() != values.size()) {
            throw new IllegalStateException(code + ": " + values + " (expected: values of " + names + ")");
        }
        var params = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            params.put(names.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(params);
    }

    /** The text in {@code language}. */
    public String in(Language language) {
        var params = params();
        Function<String, Object> value = name -> params.getOrDefault(name, "?");
        return PLACE.matcher(language == Language.CHINESE ? chinese : english).replaceAll(place -> {
            var found = value.apply(place.group(1));
            var text = found instanceof Phrase phrase ? phrase.in(language) : String.valueOf(found);
            return Matcher.quoteReplacement(text);
        });
    }

    /** The English text, for logs. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    /** The names of the places for values, in the order of the English text. */
    public List<String> places() {
        return places(english);
    }

    /** The names of the places in {@code text}, each once. */
    static List<String> places(String text) {
        var names = new ArrayList<String>();
        PLACE.matcher(text).results().map(place -> place.group(1)).forEach(name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }
}
