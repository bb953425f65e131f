package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shared has its words in js/i18n, a feature in its folder; a feature may also say what those say that it needs. */
class DictionaryTests {

    private static final Pattern ENTRY = Pattern.compile("^  '([^']+)': '(.+)',$", Pattern.MULTILINE);
    private static final Pattern USE = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern CHOICE = Pattern.compile("\\bt\\([^,()]+ \\? '([^']+)' : '([^']+)'");
    private static final Pattern COMPOSED = Pattern.compile("\\bt(?:Open)?\\(`([^`$]+)\\$");
    private static final Pattern OPEN = Pattern.compile("\\btOpen\\('([^']+)', [a-z]");
    private static final Pattern NEEDS = Pattern.compile("needs: \\[([^\\]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final String SHARED = "js/i18n/";

    private static final Map<String, String> SCRIPTS = PageSources.endingWith(".js");

    @ParameterizedTest
    @MethodSource("homes")
    void bothLanguagesSayTheSameThings(String home) {
        assertThat(dictionary(home, "zh").keySet())
                .isNotEmpty()
                .isEqualTo(dictionary(home, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("homes")
    void bothLanguagesFillInTheSameValues(String home) {
        var en = dictionary(home, "en");
        assertThat(dictionary(home, "zh"))
                .allSatisfy(
                        (key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(en.get(key))));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void everyKeyThatIsUsedExists(String home) {
        var known = new TreeSet<String>();
        within(home).forEach(place -> known.addAll(dictionary(place, "zh").keySet()));

        assertThat(uses(home, USE)).isSubsetOf(known);
        assertThat(uses(home, CHOICE)).isSubsetOf(known);
        assertThat(families(home)).allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void nothingIsSaidThatNobodyAsksFor(String home) {
        var readers = homes().filter(other -> within(other).contains(home)).toList();
        var used = new TreeSet<String>();
        var families = new TreeSet<String>();
        for (var reader : readers) {
            used.addAll(uses(reader, USE));
            used.addAll(uses(reader, CHOICE));
            families.addAll(families(reader));
        }

        assertThat(dictionary(home, "zh").keySet())
                .allMatch(key -> used.contains(key) || families.stream().anyMatch(key::startsWith));
    }

    @Test
    void nothingIsSaidTwice() {
        var said = new ArrayList<String>();
        homes().forEach(home -> said.addAll(dictionary(home, "zh").keySet()));

        assertThat(said).doesNotHaveDuplicates().hasSizeGreaterThan(400);
    }

    @Test
    void eachFeatureSaysWhatItIsCalledInBothLanguages() {
        assertThat(PageSources.endingWith("/manifest.js"))
                .hasSizeGreaterThan(5)
                .allSatisfy((path, js) -> assertThat(js).containsPattern("title: \\{ zh: '[^']+', en: '[^']+' }"));
    }

    /** Where words are kept: what is shared, and each feature. */
    static Stream<String> homes() {
        return Stream.concat(
                Stream.of(SHARED),
                PageSources.endingWith("/manifest.js").keySet().stream()
                        .map(path -> path.substring(0, path.lastIndexOf('/') + 1)));
    }

    /** The places of the words that the scripts of one may use. */
    private static Set<String> within(String home) {
        var places = new TreeSet<>(List.of(SHARED, home));
        if (!home.equals(SHARED)) {
            NEEDS.matcher(SCRIPTS.get(home + "manifest.js"))
                    .results()
                    .flatMap(needs -> QUOTED.matcher(needs.group(1)).results())
                    .forEach(feature -> places.add("js/features/" + feature.group(1) + "/"));
        }
        return places;
    }

    private static Map<String, String> dictionary(String home, String language) {
        var source = SCRIPTS.get(home + language + ".js");
        var entries = new LinkedHashMap<String, String>();
        ENTRY.matcher(source)
                .results()
                .forEach(entry -> assertThat(entries.put(entry.group(1), entry.group(2)))
                        .as("%s twice in %s of %s", entry.group(1), language, home)
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

    private static Set<String> families(String home) {
        var prefixes = uses(home, COMPOSED);
        uses(home, OPEN).forEach(name -> prefixes.add(name + "."));
        return prefixes;
    }

    private static Set<String> uses(String home, Pattern pattern) {
        var own = new TreeMap<>(SCRIPTS);
        own.keySet().removeIf(path -> !isOf(home, path));
        return own.values().stream()
                .flatMap(js -> pattern.matcher(js).results())
                .flatMap(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group))
                .filter(key -> key != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOf(String home, String path) {
        return home.equals(SHARED) ? !path.startsWith("js/features/") : path.startsWith(home);
    }
}
