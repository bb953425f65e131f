package io.gantry.progress.rule;

import io.gantry.event.Names;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding says, with names of evidence in braces. It does not name the project or the subject: who shows it puts
 * their names before it.
 *
 * @param code identity within the rule
 */
public record Sentence(String code, String zh, String en) {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    /** The names of the evidence that the sentence uses, in either language. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        for (var text : new String[] {zh, en}) {
            NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** The sentence with its evidence filled in. */
    Names with(UnaryOperator<String> shown) {
        return new Names(fill(zh, shown), fill(en, shown));
    }

    private static String fill(String text, UnaryOperator<String> shown) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown.apply(found.group(1))));
    }
}
