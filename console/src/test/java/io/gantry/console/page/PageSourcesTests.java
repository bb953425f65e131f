package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Content-Security-Policy would refuse must not be written in the first place. */
class PageSourcesTests {

    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");
    private static final Pattern LIBRARY =
            Pattern.compile("/(webjars|_static)/[a-z]+/@[a-z]+\\.version@/dist/[a-z.-]+\\.js");

    @Test
    void noPageHasInlineScriptStyleOrHandlers() {
        assertThat(PageSources.endingWith(".html"))
                .hasSize(1)
                .allSatisfy((path, html) -> assertThat(html)
                        .doesNotContainPattern("(?i)<script(?![^>]*src=)")
                        .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:"));
    }

    @Test
    void noModuleEvaluatesTextOrWritesMarkup() {
        assertThat(PageSources.endingWith(".js"))
                .isNotEmpty()
                .allSatisfy((path, js) -> assertThat(js)
                        .doesNotContainPattern(
                                "\\beval\\(|new Function\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write"));
    }

    /** Its tooltip takes names for markup in the version of ECharts that we have: ops/security/osv-scanner.toml. */
    @Test
    void noChartHasASeriesOfTypeLines() {
        assertThat(PageSources.endingWith(".js"))
                .allSatisfy((path, js) -> assertThat(js).doesNotContainPattern("type:\\s*['\"`]lines['\"`]"));
    }

    @Test
    void noModuleWritesAStyleAttribute() {
        assertThat(PageSources.endingWith(".js"))
                .allSatisfy((path, js) -> assertThat(js)
                        .as("style=${{…}} is set by script and passes; style=\"…\" in markup does not")
                        .doesNotContainPattern("\\sstyle=[\"'`]"));
    }

    @Test
    void everyImportedModuleExists() {
        var modules = PageSources.endingWith(".js");

        assertThat(modules)
                .allSatisfy((path, js) -> assertThat(
                                IMPORT.matcher(js).results().map(found -> found.group(1)))
                        .allMatch(name -> path.startsWith("js/vendor/")
                                ? LIBRARY.matcher(name).matches()
                                : modules.containsKey(resolve(path, name))));
    }

    private static String resolve(String from, String name) {
        return Path.of("/" + from).resolveSibling(name).normalize().toString().substring(1);
    }
}
