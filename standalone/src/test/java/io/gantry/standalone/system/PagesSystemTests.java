package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every page: whom it is accessible to, what it weighs, where its addresses lead, how honest it is. */
class PagesSystemTests {

    private static final String PASSWORD = "a-long-password";
    private static final String AXE = resource("/axe.min.js");
    private static final String FINDINGS = """
            async () => (await axe.run(document)).violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', '))
            """;
    private static final List<String> DATA = List.of("/api/", "/_static/", "/js/vendor/echarts");
    private static final double FIFTEEN_SECONDS = 15_000;

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh-CN", "1440, DARK, en-GB", "390, LIGHT, en-GB", "390, DARK, zh-CN"})
    void nobodyIsKeptOut(int width, ColorScheme scheme, String language) {
        var place = Neighbourhood.shared();
        var found = new ArrayList<String>();
        try (var chromium = Chromium.start()) {
            var options = new NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setLocale(language);
            look(
                    chromium,
                    options,
                    "leader",
                    found,
                    "/",
                    "/alerts",
                    "/projects/" + place.own().project(),
                    "/me",
                    "/%");
            look(chromium, options, "admin", found, "/units", "/devices", "/accounts", "/audit");
            look(chromium, options, "ops", found, "/operations");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void pagesAreLight() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var page = context.newPage();
            var cold = Requests.of(page);
            page.navigate(place.application().page());
            assertThat(page.getByTestId("sign-in-page")).isVisible();
            cold.print("sign-in, cold");
            assertThat(cold.all()).hasSizeLessThanOrEqualTo(15);
            assertThat(cold.bytes()).isLessThanOrEqualTo(120 * 1024);

            signIn(page, place, "leader");
            var portfolio = Requests.of(page);
            page.navigate(place.application().page());
            page.reload();
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            portfolio.print("portfolio");
            assertThat(portfolio.all().stream().filter(Requests::isNoChart)).hasSizeLessThanOrEqualTo(25);

            var warm = Requests.of(page);
            page.reload();
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            warm.print("portfolio, warm");
            assertThat(warm.files()).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void backClosesADrawerAndAMisspeltLinkHasAWayHome() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            signIn(page, place, "leader");
            page.navigate(place.application().page() + "/#/alerts");
            page.getByTestId("alert-details").first().click();
            assertThat(page.getByTestId("alert-drawer")).isVisible();
            page.goBack();
            assertThat(page.getByTestId("alert-drawer")).hasCount(0);
            assertThat(page.getByTestId("inbox")).isVisible();

            page.navigate(place.application().page() + "/#/projects/%E9");
            assertThat(page.getByTestId("unknown-page")).isVisible();
            page.getByTestId("way-home").click();
            assertThat(page.getByTestId("portfolio")).isVisible();
            assertThat(page).hasTitle(Pattern.compile("^Portfolio · "));
        }
    }

    @Test
    void sevenTabsShareOneStreamAndTellWhenTheNetworkIsGone() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var streams = new ArrayList<String>();
            context.onRequest(request -> {
                if (request.url().endsWith("/api/live")) {
                    streams.add(request.url());
                }
            });
            signIn(context.newPage(), place, "leader");
            for (int tab = 1; tab < 7; tab++) {
                context.newPage().navigate(place.application().page());
            }
            context.pages().forEach(page -> seeState(page, "open"));
            assertThat(streams).hasSize(1);

            context.setOffline(true);
            context.pages().forEach(page -> seeState(page, "lost"));
            assertThat(context.pages().get(0).getByTestId("live-indicator")).containsText("数据截至");
            context.setOffline(false);
            context.pages().forEach(page -> seeState(page, "open"));
        }
    }

    private static void look(
            Chromium chromium, NewContextOptions options, String role, List<String> found, String... paths) {
        var place = Neighbourhood.shared();
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            page.onPageError(error -> found.add(role + " " + error));
            signIn(page, place, role);
            for (var path : paths) {
                page.navigate(place.application().page() + "/#" + path);
                assertThat(page.locator("main h1").first()).isVisible();
                assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
                page.evaluate(AXE);
                ((List<?>) Objects.requireNonNull(page.evaluate(FINDINGS)))
                        .forEach(finding -> found.add(path + " " + finding));
                var wider = page.evaluate("document.documentElement.scrollWidth > innerWidth");
                if (Boolean.TRUE.equals(wider)) {
                    found.add(path + " is wider than the window");
                }
            }
        }
    }

    private static void signIn(Page page, Neighbourhood place, String role) {
        page.navigate(place.application().page() + "/oauth2/authorization/gantry");
        page.fill("#username", "test-" + role);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.getByTestId("who")).hasAttribute("data-account", "test-" + role);
    }

    private static void seeState(Page page, String state) {
        assertThat(page.getByTestId("live-indicator"))
                .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(FIFTEEN_SECONDS));
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(PagesSystemTests.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page has asked the network for, without what the browser had. */
    private record Requests(List<Request> all) {

        static Requests of(Page page) {
            var requests = new Requests(new ArrayList<>());
            page.onRequestFinished(request -> {
                if (request.sizes().responseHeadersSize > 0) {
                    requests.all.add(request);
                }
            });
            return requests;
        }

        List<Request> files() {
            return all.stream()
                    .filter(request -> DATA.stream().noneMatch(request.url()::contains))
                    .toList();
        }

        int bytes() {
            return all.stream()
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
        }

        static boolean isNoChart(Request request) {
            return !request.url().contains("echarts");
        }

        void print(String what) {
            System.out.printf(
                    "%s: %d requests, %d of them files, %d bytes%n", what, all.size(), files().size(), bytes());
        }
    }
}
