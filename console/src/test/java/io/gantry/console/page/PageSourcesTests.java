package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Content-Security-Policy would refuse must not be written in the first place. */
class PageSourcesTests {

    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch)\\(");
    private static final String MADE = "js/features/all.js";
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
    void coloursStandInOneFile() {
        var styles = PageSources.endingWith(".css");

        assertThat(styles.get("css/tokens.css")).containsPattern(COLOUR);
        assertThat(styles)
                .hasSizeGreaterThan(5)
                .allSatisfy((path, css) -> assertThat(path.equals("css/tokens.css") ? "" : css)
                        .as(path)
                        .doesNotContainPattern(COLOUR));
        assertThat(PageSources.endingWith(".js"))
                .allSatisfy(
                        (path, js) -> assertThat(js).as(path).doesNotContainPattern("['\"`]#[0-9a-fA-F]{3,6}['\"`]"));
    }

    @Test
    void everyStyleStandsInALayer() {
        assertThat(PageSources.endingWith(".css"))
                .allSatisfy((path, css) -> assertThat(
                                css.replaceAll("(?s)/\\*.*?\\*/", "").strip())
                        .as(path)
                        .startsWith("@layer ")
                        .endsWith("}"));
    }

    @Test
    void everyImportedModuleExists() {
        var modules = PageSources.endingWith(".js");

        assertThat(modules)
                .allSatisfy((path, js) -> assertThat(IMPORT.matcher(js.replaceAll("(?s)/\\*.*?\\*/", ""))
                                .results()
                                .map(found -> found.group(1)))
                        .allMatch(name -> path.startsWith("js/vendor/")
                                ? LIBRARY.matcher(name).matches()
                                : modules.containsKey(resolve(path, name))
                                        || resolve(path, name).equals(MADE)));
    }

    private static String resolve(String from, String name) {
        return Path.of("/" + from).resolveSibling(name).normalize().toString().substring(1);
    }
}
