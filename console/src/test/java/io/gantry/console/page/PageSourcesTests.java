package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Content-Security-Policy would refuse must not be written in the first place. */
class PageSourcesTests {

    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch)\\(");
    // Less than 4px makes up for a line, or for how a mark looks.
    private static final Pattern SPACE =
            Pattern.compile("(?<![-\\w])(?:padding|margin|gap|row-gap|column-gap)(?:-[a-z]+)*:"
                    + "[^;}]*?(?<![\\d.])(?:[4-9]|\\d{2,})(?:\\.\\d+)?px");
    private static final Pattern SIZE =
            Pattern.compile("(?<![-\\w])(?:font|font-size|border-radius|box-shadow):[^;}]*?\\dpx");
    private static final Pattern MOTION = Pattern.compile("(?<![-\\w])(?:transition|animation)[a-z-]*:|@keyframes");
    private static final String TOKENS = "css/tokens.css";
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

        assertThat(styles.get(TOKENS)).containsPattern(COLOUR);
        assertThat(styles)
                .hasSizeGreaterThan(5)
                .allSatisfy((path, css) ->
                        assertThat(path.equals(TOKENS) ? "" : css).as(path).doesNotContainPattern(COLOUR));
        assertThat(PageSources.endingWith(".js"))
                .allSatisfy(
                        (path, js) -> assertThat(js).as(path).doesNotContainPattern("['\"`]#[0-9a-fA-F]{3,6}['\"`]"));
    }

    @Test
    void spacesSizesCornersAndShadowsStandInTheSameFile() {
        var styles = PageSources.endingWith(".css");
        var tokens = styles.remove(TOKENS);

        assertThat(tokens).contains("--space-1: 2px", "--text-m: 14px", "--radius: 10px", "--shadow: ");
        assertThat(styles)
                .allSatisfy((path, css) ->
                        assertThat(css).as(path).doesNotContainPattern(SPACE).doesNotContainPattern(SIZE));
    }

    /** Whoever has asked their system for less motion has nothing to switch off. */
    @Test
    void nothingMoves() {
        var styles = PageSources.endingWith(".css");

        assertThat(styles.remove("css/base.css")).contains("prefers-reduced-motion: reduce");
        assertThat(styles).allSatisfy((path, css) -> assertThat(css).as(path).doesNotContainPattern(MOTION));
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
