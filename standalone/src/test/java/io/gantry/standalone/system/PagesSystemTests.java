package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every page: whom it is accessible to, what it weighs, where its addresses lead, how honest it is. */
@ResourceLock(value = Product.CLOCK, mode = ResourceAccessMode.READ)
@TestInstance(Lifecycle.PER_CLASS)
class PagesSystemTests {

    private static final double FIFTEEN_SECONDS = 15_000;

    // By role, for whoever looks at pages in several kinds of browser; nobody moves the clock meanwhile.
    private final Map<String, String> sessions = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh-CN", "1440, DARK, en-GB", "390, LIGHT, en-GB", "390, DARK, zh-CN"})
    void nobodyIsKeptOut(int width, ColorScheme scheme, String language) {
        var place = Neighbourhood.shared();
        var project = "/projects/" + place.own().project();
        var alert = place.own().variable("/alerts/{id}", "id");
        try (var chromium = Chromium.ofThread()) {
            var look = new Look(chromium, browser(width, scheme, language), sessions);
            look.asStranger();
            look.as("leader", "/", "/alerts", "/elements", project, project + "/gantt", "/me", "/%", "/accounts");
            look.as("admin", "/units", "/calendars", "/devices", "/accounts", "/audit");
            look.as("ops", "/operations");
            look.as("reporter", "/", project);
            look.as("unit", "/", "/alerts?alert=" + alert, project);
            look.as("office", "/", project, "/register", "/import", "/elements?view=month", "/taskbooks");
            look.as("office", "/amend?projects=" + place.own().project(), project + "/amend", project + "/plan");
            look.as("office", project + "/gantt", project + "/plan/file", project + "/history");
            look.as("office", project + "/history?of=plan", project + "/stages", project + "/responsibility");
            look.as("office", project + "/ledger", project + "/ledger?baseline=0");
            assertThat(look.found()).isEmpty();
        }
    }

    // All are of the same parts: two kinds of browser show what a third would.
    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh-CN", "390, DARK, en-GB"})
    void nobodyIsKeptOutOfADialog(int width, ColorScheme scheme, String language) {
        var project = "/projects/" + Neighbourhood.shared().own().project();
        try (var chromium = Chromium.ofThread()) {
            var look = new Look(chromium, browser(width, scheme, language), sessions);
            look.as("leader", "/me > own-password", "/me > factor-on", "/me > token-issue");
            look.as("admin", "/units > unit-register", "/calendars > calendar-register", "/devices > device-enrol");
            look.as("admin", "/accounts > account-create", "/accounts > accounts-import");
            look.as("office", project + " > project-stage-change", project + " > project-standing-change");
            look.as("office", project + " > element-add", project + " > target-set", project + "/plan > plan-paste");
            look.as("office", project + "/ledger > ledger-add", "/elements > elements-defaults");
            assertThat(look.found()).isEmpty();
        }
    }

    private static NewContextOptions browser(int width, ColorScheme scheme, String language) {
        return new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(language);
    }

    @Test
    void theInterfacesAreReadAndTriedOutWithOnesOwnRights() {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "leader", 1440, "en-GB", page -> {
            page.navigate(place.application().page() + "/docs/api/#/Units/listUnits");
            var operation = page.locator("#operations-Units-listUnits");
            operation.getByText("Try it out").click();
            operation.getByText("Execute").click();

            assertThat(operation.locator(".live-responses-table tbody .response-col_status"))
                    .containsText("200");
            assertThat(operation.locator(".live-responses-table"))
                    .containsText(place.own().unit());
        });
    }

    @Test
    void pagesAreLight() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var page = context.newPage();
            page.navigate(place.application().page());
            assertThat(page.getByTestId("sign-in-page")).isVisible();
            var cold = PageWeight.of(page, "Sign-in, cold");
            assertThat(cold.requests()).isLessThanOrEqualTo(15);
            assertThat(cold.bytes()).isLessThanOrEqualTo(120 * 1024);

            Visitor.signIn(page, place, "leader");
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            var portfolio = PageWeight.of(page, "Portfolio after it");
            assertThat(portfolio.requests()).isLessThanOrEqualTo(25);

            page.reload();
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            var warm = PageWeight.of(page, "Portfolio, warm");
            assertThat(warm.files()).containsExactly("/");
            // The last one names the rules, where something is late.
            assertThat(warm.answers()).hasSizeLessThanOrEqualTo(6);
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

    private static void seeState(Page page, String state) {
        assertThat(page.getByTestId("live-indicator"))
                .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(FIFTEEN_SECONDS));
    }
}
