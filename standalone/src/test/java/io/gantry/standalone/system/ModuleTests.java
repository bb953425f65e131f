package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What the pages' modules decide, tested by modules in console/src/test/js, each in a page of its own. */
@Timeout(120)
class ModuleTests {

    // Nothing listens there: the test answers. To browsers it is as safe as TLS, which some of their functions ask for.
    private static final String ORIGIN = "http://localhost:1";
    private static final Path TESTS = Path.of("../console/src/test/js");
    private static final Path PAGES = Path.of("../console/src/main/resources/static");
    private static final String VUE = "META-INF/resources/webjars/vue/%s/dist/vue.runtime.esm-browser.prod.js";

    // Where clocks are changed, and one whose hours begin at another minute (cases, B15).
    private static final List<String> ZONES = List.of(
            "Australia/Sydney", "America/Sao_Paulo", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati");

    @TestFactory
    Stream<DynamicTest> modules() throws IOException {
        try (var chromium = Chromium.ofThread();
                var files = Files.list(TESTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tests.js"))
                    .sorted()
                    .flatMap(name -> run(chromium, name))
                    .toList()
                    .stream();
        }
    }

    /** Days are the portfolio's, wherever the browser is. */
    @TestFactory
    Stream<DynamicTest> daysInEveryZone() {
        try (var chromium = Chromium.ofThread()) {
            return ZONES.stream()
                    .flatMap(zone -> run(chromium, "gantt.tests.js", new NewContextOptions().setTimezoneId(zone))
                            .map(test ->
                                    DynamicTest.dynamicTest(zone + ", " + test.getDisplayName(), test.getExecutable())))
                    .toList()
                    .stream();
        }
    }

    private static Stream<DynamicTest> run(Chromium chromium, String name) {
        return run(chromium, name, new NewContextOptions());
    }

    private static Stream<DynamicTest> run(Chromium chromium, String name, NewContextOptions options) {
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            page.route(ORIGIN + "/**", ModuleTests::answer);
            page.navigate(ORIGIN + "/");
            return casesOf(page, name).stream()
                    .map(result -> DynamicTest.dynamicTest(
                            name + ": " + result.get("name"),
                            () -> assertThat(result.get("fault")).isNull()));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable String>> casesOf(Page page, String name) {
        return (List<Map<String, @Nullable String>>)
                page.evaluate("name => import('/test/harness.js').then(({ run }) => run('/test/' + name))", name);
    }

    private static void answer(Route route) {
        var path = route.request().url().substring(ORIGIN.length());
        if (path.equals("/")) {
            route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<!doctype html><title>x</title>"));
        } else if (path.equals("/js/vendor/vue.js")) {
            route.fulfill(script(vue()));
        } else if (path.startsWith("/test/")) {
            route.fulfill(script(read(TESTS.resolve(path.substring("/test/".length())))));
        } else {
            route.fulfill(script(read(PAGES.resolve(path.substring(1)))));
        }
    }

    private static FulfillOptions script(String text) {
        return new FulfillOptions().setContentType("text/javascript").setBody(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String vue() {
        try (var in = ClassLoader.getSystemResourceAsStream(VUE.formatted(System.getProperty("vue.version")))) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
