package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What holds of every page: what it weighs, where its addresses lead, how honest it is. */
@Order(1)
class PagesSystemTests {

    private static final double FIFTEEN_SECONDS = 15_000;

    // All else of its page is held, and all that stands around it.
    private static final String SWAGGER_UI = ".swagger-ui *";
    private static final Map<String, String> FAULTS_OF_SWAGGER_UI = Map.of(
            // White on its greens, and its greys on tints of its methods' colours.
            "color-contrast", SWAGGER_UI,
            // The line of an operation is a button, and so is what copies its path.
            "nested-interactive", SWAGGER_UI,
            // Its examples scroll, and no key reaches them.
            "scrollable-region-focusable", SWAGGER_UI,
            // Its choice of a server has no name.
            "select-name", SWAGGER_UI);

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
            assertThat(Axe.findings(page, FAULTS_OF_SWAGGER_UI)).isEmpty();
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

            // When another test has just changed something, the page fetches that, too.
            Awaitility.await().untilAsserted(() -> {
                page.reload();
                assertThat(page.getByTestId("portfolio-row").first()).isVisible();
                var warm = PageWeight.of(page, "Portfolio, warm");
                assertThat(warm.files()).containsExactly("/");
                assertThat(warm.answers()).containsExactly("/api/console/visit");
                // The stream, which all tabs share, is one more.
                assertThat(warm.requests() + 1).isLessThanOrEqualTo(5);
            });
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
    void onPaperThereIsWhatWasAskedForWithoutWhatIsPressed() {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "leader", 1440, "zh-CN", page -> {
            var row = page.getByTestId("portfolio-row").first();
            assertThat(row).isVisible();
            assertThat(page.locator(".top")).isVisible();
            assertThat(page.locator(".filters").first()).isVisible();

            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".top")).isHidden();
            assertThat(page.locator(".filters").first()).isHidden();
            assertThat(row).isVisible();
            assertThat(row.getByTestId("lamp")).isVisible();
            picture(page, "portfolio-print");
        });
    }

    @Test
    void sevenTabsShareOneStreamAndTellWhenTheNetworkIsGone() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            var streams = new ArrayList<String>();
            context.onRequest(request -> {
                if (request.url().contains("/api/live")) {
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
            // A browser that is told to be offline goes on with the stream that it has: what is said there cannot be
            // fetched.
            context.pages().forEach(page -> seeState(page, "lost|behind"));
            context.pages()
                    .forEach(page ->
                            assertThat(page.getByTestId("live-indicator")).containsText("数据截至"));
            context.setOffline(false);
            context.pages().forEach(page -> seeState(page, "open"));
        }
    }

    private static void seeState(Page page, String state) {
        assertThat(page.getByTestId("live-indicator"))
                .hasAttribute(
                        "data-state", Pattern.compile(state), new HasAttributeOptions().setTimeout(FIFTEEN_SECONDS));
    }
}
