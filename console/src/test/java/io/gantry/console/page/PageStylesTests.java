package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packed pages have all styles in one file: what one page says of its own must not change how another looks. */
class PageStylesTests {

    private static final String FEATURES = "js/features/";

    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{");
    // A comma in :is(…) divides no selectors.
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    // In markup as text or as an expression, and among the properties of a table's row.
    private static final Pattern TEXT = Pattern.compile("\\bclass=\"([^\"]*)\"");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\bclass(?:=\\$\\{((?:[^{}]|\\{[^{}]*\\})*)\\}|: ([^,}\\n]+))");
    private static final Pattern QUOTED = Pattern.compile("['`\"]([^'`\"]*)['`\"]");
    private static final Pattern NEEDS = Pattern.compile("needs: \\[([^\\]]*)\\]");
    // Tables make such of the names of columns, and many have the same.
    private static final String OF_A_COLUMN = "c-";

    private final Map<String, String> modules = PageSources.endingWith(".js");
    private final Map<String, Set<String>> used = modules.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, module -> classesIn(module.getValue())));

    @Test
    void aPagesStylesNameSomethingThatOnlyThisPageHasAndThoseThatNeedIt() {
        var styles = PageSources.endingWith(".css");
        styles.keySet().removeIf(path -> !path.startsWith(FEATURES));

        assertThat(styles)
                .hasSizeGreaterThan(5)
                .allSatisfy((path, css) -> assertThat(selectorsIn(css))
                        .as(path)
                        .isNotEmpty()
                        .allMatch(selector -> isOwn(selector, featureOf(path))));
    }

    @Test
    void aClassOfAnotherPageIsFound() {
        assertThat(isOwn(".page .portfolio-of-nobody-else", "portfolio")).isTrue();
        assertThat(isOwn(".panel.flush td", "portfolio")).as("everybody's").isFalse();
        assertThat(isOwn(".listing .c-since", "operations")).as("a column").isFalse();
        assertThat(isOwn(".taskbook-choice", "gantt"))
                .as("of a page that needs nothing of it")
                .isFalse();
        assertThat(isOwn("td", "alerts")).as("every cell").isFalse();
    }

    private boolean isOwn(String selector, String feature) {
        return CLASS.matcher(selector)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith(OF_A_COLUMN))
                .anyMatch(name -> used.entrySet().stream()
                        .filter(module -> module.getValue().contains(name))
                        .allMatch(module -> belongs(module.getKey(), feature)));
    }

    private boolean belongs(String module, String feature) {
        return module.startsWith(FEATURES)
                && (featureOf(module).equals(feature)
                        || needs(featureOf(module), new HashSet<>()).contains(feature));
    }

    private Set<String> needs(String feature, Set<String> found) {
        var manifest = modules.getOrDefault(FEATURES + feature + "/manifest.js", "");
        NEEDS.matcher(manifest)
                .results()
                .flatMap(needs -> QUOTED.matcher(needs.group(1)).results().map(each -> each.group(1)))
                .filter(found::add)
                .forEach(other -> needs(other, found));
        return found;
    }

    private static Stream<String> selectorsIn(String css) {
        return RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .map(rule -> rule.group(1).strip())
                .filter(head -> !head.startsWith("@"))
                .flatMap(COMMA::splitAsStream)
                .map(String::strip);
    }

    private static Set<String> classesIn(String module) {
        var texts = TEXT.matcher(module).results().map(found -> found.group(1));
        var quoted = EXPRESSION
                .matcher(module)
                .results()
                .map(PageStylesTests::expression)
                .flatMap(expression -> QUOTED.matcher(expression).results().map(found -> found.group(1)));
        return Stream.concat(texts, quoted)
                .flatMap(names -> Arrays.stream(names.split("\\s+")))
                .collect(Collectors.toSet());
    }

    private static String expression(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String featureOf(String path) {
        return path.substring(FEATURES.length()).split("/")[0];
    }
}
