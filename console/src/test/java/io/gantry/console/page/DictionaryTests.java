package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTests {

    private static final Pattern ENTRY = Pattern.compile("^  '([^']+)': '(.+)',$", Pattern.MULTILINE);
    private static final Pattern USE = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern CHOICE = Pattern.compile("\\bt\\([^,()]+ \\? '([^']+)' : '([^']+)'");
    private static final Pattern COMPOSED = Pattern.compile("\\bt(?:Open)?\\((?:`([^`$]+)\\$|'([^']+)', [a-z])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final Map<String, String> zh = dictionary("zh");
    private final Map<String, String> en = dictionary("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(zh.keySet()).hasSizeGreaterThan(100).isEqualTo(en.keySet());
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        assertThat(zh)
                .allSatisfy(
                        (key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(en.get(key))));
    }

    @Test
    void everyKeyThatIsUsedExists() {
        assertThat(uses(USE)).isNotEmpty().isSubsetOf(zh.keySet());
        assertThat(uses(CHOICE)).isNotEmpty().isSubsetOf(zh.keySet());
    }

    @Test
    void everyComposedKeyHasAFamily() {
        assertThat(uses(COMPOSED))
                .isNotEmpty()
                .allSatisfy(prefix -> assertThat(zh.keySet()).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void nothingIsSaidThatNobodyAsksFor() {
        var used = uses(USE);
        used.addAll(uses(CHOICE));
        var families = uses(COMPOSED);

        assertThat(zh.keySet())
                .allMatch(key -> used.contains(key) || families.stream().anyMatch(key::startsWith));
    }

    private static Map<String, String> dictionary(String language) {
        var source = PageSources.read("js/i18n/" + language + ".js");
        var entries = new LinkedHashMap<String, String>();
        ENTRY.matcher(source)
                .results()
                .forEach(entry -> assertThat(entries.put(entry.group(1), entry.group(2)))
                        .as("%s twice in %s", entry.group(1), language)
                        .isNull());
        assertThat(source.lines().filter(line -> line.startsWith("  '"))).hasSize(entries.size());
        return entries;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Set<String> uses(Pattern pattern) {
        var found = new TreeSet<String>();
        PageSources.endingWith(".js").values().stream()
                .flatMap(js -> pattern.matcher(js).results())
                .flatMap(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group))
                .filter(key -> key != null)
                .forEach(found::add);
        return found;
    }
}
