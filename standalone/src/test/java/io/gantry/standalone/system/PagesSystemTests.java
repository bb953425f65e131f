package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
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

    private static final String AXE = resource("/axe.min.js");
    private static final String FINDINGS = """
            async () => (await axe.run(document)).violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', '))
            """;
    private static final double FIFTEEN_SECONDS = 15_000;

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh-CN", "1440, DARK, en-GB", "390, LIGHT, en-GB", "390, DARK, zh-CN"})
    void nobodyIsKeptOut(int width, ColorScheme scheme, String language) {
        var place = Neighbourhood.shared();
        var found = new ArrayList<String>();
        try (var chromium = Chromium.ofThread()) {
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
                    "/elements",
                    "/projects/" + place.own().project(),
                    "/projects/" + place.own().project() + "/gantt",
                    "/me",
                    "/%");
            look(chromium, options, "admin", found, "/units", "/calendars", "/devices", "/accounts", "/audit");
            look(chromium, options, "ops", found, "/operations");
            var project = "/projects/" + place.own().project();
            look(chromium, options, "reporter", found, "/", project);
            var alert = place.own().variable("/alerts/{id}", "id");
            look(chromium, options, "unit", found, "/", "/alerts?alert=" + alert, project);
            look(
                    chromium,
                    options,
                    "office",
                    found,
                    "/",
                    project,
                    "/register",
                    "/import",
                    "/elements?view=month",
                    "/amend?projects=" + place.own().project(),
                    project + "/amend",
                    project + "/plan",
                    project + "/gantt",
                    project + "/plan/file",
                    project + "/history",
                    project + "/history?of=plan",
                    project + "/stages",
                    project + "/responsibility",
                    "/taskbooks",
                    project + "/ledger",
                    project + "/ledger?baseline=0");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void pagesAreLight() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var page = context.newPage();
            page.navigate(place.application().page());
            assertThat(page.getByTestId("sign-in-page")).isVisible();
            var cold = Visit.of(page, "sign-in, cold");
            assertThat(cold.requests()).isLessThanOrEqualTo(15);
            assertThat(cold.bytes()).isLessThanOrEqualTo(120 * 1024);

            Visitor.signIn(page, place, "leader");
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            var portfolio = Visit.of(page, "portfolio after it");
            assertThat(portfolio.requests()).isLessThanOrEqualTo(25);

            page.reload();
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            var warm = Visit.of(page, "portfolio, warm");
            assertThat(warm.requests() - warm.answers()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void backClosesADrawerAndAMisspeltLinkHasAWayHome() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            Visitor.signIn(page, place, "leader");
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
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var streams = new ArrayList<String>();
            context.onRequest(request -> {
                if (request.url().endsWith("/api/live")) {
                    streams.add(request.url());
                }
            });
            Visitor.signIn(context.newPage(), place, "leader");
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

    @Test
    void anOperatorSeesWhatIsWrongFirstThenEveryInstance() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var page = context.newPage();
            Visitor.signIn(page, place, "ops");
            page.navigate(place.application().page() + "/#/operations");

            assertThat(page.getByTestId("instance")).hasCount(5);
            for (var service :
                    List.of("console", "project-service", "progress-service", "notification-service", "issuer")) {
                assertThat(page.locator("[data-test=instance][data-service=" + service + "]"))
                        .hasAttribute("data-health", "UP");
            }
            // The place has deliveries to nowhere.
            assertThat(page.locator("[data-test=wrong][data-what=deliveries]")).containsText("发送失败");
            assertThat(page.getByTestId("flow-reports")).containsText("/s");
            assertThat(page.getByTestId("dead-letter-list-empty")).isVisible();
            assertThat(page.getByTestId("delivery").first()).isVisible();
        }
    }

    private static void look(
            Chromium chromium, NewContextOptions options, String role, List<String> found, String... paths) {
        var place = Neighbourhood.shared();
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            Visitor.hear(page, error -> found.add(role + " " + error));
            Visitor.signIn(page, place, role);
            for (var path : paths) {
                page.navigate(place.application().page() + "/#" + path);
                assertThat(page.locator("main h1").first()).isVisible();
                assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
                page.evaluate(AXE);
                ((List<?>) Objects.requireNonNull(page.evaluate(FINDINGS)))
                        .forEach(finding -> found.add(path + " " + finding));
                if (!page.title().contains(" · ")) {
                    found.add(path + " has no title of its own: " + page.title());
                }
                var wider = page.evaluate("document.documentElement.scrollWidth > innerWidth");
                if (Boolean.TRUE.equals(wider)) {
                    found.add(path + " is wider than the window");
                }
            }
        }
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

    /**
     * What a page has asked the network for, without what the browser had and without the chart library.
     *
     * @param answers those of the requests that are for data
     */
    private record Visit(int requests, int answers, int bytes) {

        private static final String ENTRIES = """
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(({ name, transferSize }) => transferSize > 0 && !name.includes('echarts'))
                    .map(({ name, transferSize }) => [name.includes('/api/') ? 1 : 0, transferSize])
                """;

        static Visit of(Page page, String what) {
            // The last thing that a page asks for.
            assertThat(page.locator("[data-state=open], [data-test=sign-in-page]")
                            .first())
                    .isVisible();
            @SuppressWarnings("unchecked")
            var entries = (List<List<Integer>>) Objects.requireNonNull(page.evaluate(ENTRIES));
            var visit = new Visit(
                    entries.size(),
                    entries.stream().mapToInt(entry -> entry.get(0)).sum(),
                    entries.stream().mapToInt(entry -> entry.get(1)).sum());
            System.out.println(what + ": " + visit);
            return visit;
        }
    }
}
