package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox in which a unit finds its alerts and takes them on: with the mouse, by keyboard, one and several at once. */
class InboxSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, INZH", "390, en-GB, INEN"})
    void aUnitFindsItsAlertsAndTakesThemOn(int width, String locale, String name) {
        var product = Product.shared();
        var http = product.application().http();
        try (var inbox = new WebhookInbox();
                var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(locale))) {
            var sites = new ArrayList<Site>();
            for (int i = 0; i < 3; i++) {
                var site = new Site(http, name + i, inbox);
                site.register(product.today().plusDays(20), 0, Instant.now());
                sites.add(site);
            }
            var account = "head-" + name.toLowerCase(Locale.ROOT);
            http.post("/api/identity/accounts", """
                    {"name":"%s","names":{"zh":"陈局长"},"unit":"GX","roles":["unit"],"password":"%s"}""".formatted(account, Neighbourhood.PASSWORD))
                    .expect(201);
            var faults = new ArrayList<String>();
            var page = context.newPage();
            Visitor.hear(page, faults::add);
            Visitor.signIn(page, product.application(), account, Neighbourhood.PASSWORD);

            reportsTooMuch(sites.get(0));
            search(page, product, name);
            assertThat(items(page)).hasCount(1, new HasCountOptions().setTimeout(SOON));
            acknowledgeInTheDrawer(page);
            seeWhatIsNew(page, sites.subList(1, 3));
            arrange(page, sites);
            sayWhatTheBadgeCounts(page, name);
            acknowledgeSeveralByKeyboard(page);
            picture(page, "inbox-" + name);
            assertThat(faults).as("errors on the page").isEmpty();
        }
    }

    /** Nearly finished before it is to begin: that is doubted, and the unit is told. */
    private static void reportsTooMuch(Site site) {
        site.report(95, Instant.now(), "");
    }

    private static void search(Page page, Product product, String name) {
        page.navigate(product.application().page() + "/#/alerts");
        page.getByTestId("alert-search").fill(name);
    }

    private static void acknowledgeInTheDrawer(Page page) {
        page.getByTestId("alert-details").click();
        assertThat(page.getByTestId("alert-drawer")).isVisible();
        page.getByTestId("drawer-acknowledge").click();
        page.getByTestId("acknowledge-note").fill("核实后更正。");
        page.getByTestId("acknowledge-confirm").click();
        assertThat(page.getByTestId("drawer-acknowledge")).hasCount(0);
        page.goBack();
        assertThat(page.getByTestId("alert-drawer")).hasCount(0);
        assertThat(items(page)).hasAttribute("data-state", "ACKNOWLEDGED");
    }

    private static void seeWhatIsNew(Page page, List<Site> sites) {
        reportsTooMuch(sites.get(0));
        assertThat(page.getByTestId("toast").first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
        isShown(page, sites.get(0));
        reportsTooMuch(sites.get(1));
        isShown(page, sites.get(1));
    }

    private static void isShown(Page page, Site site) {
        assertThat(item(page, site)).hasCount(1, new HasCountOptions().setTimeout(SOON));
    }

    private static void arrange(Page page, List<Site> sites) {
        assertThat(items(page).first())
                .hasAttribute("data-project", sites.get(2).project());
        page.getByTestId("alert-order").selectOption("oldest");
        assertThat(items(page).first())
                .hasAttribute("data-project", sites.get(0).project());
        page.getByTestId("alerts-by-project").click();
        assertThat(page.locator(".alert-group h2")).hasCount(3);
        page.getByTestId("alerts-by-project").click();
        assertThat(page.locator(".alert-group h2")).hasCount(0);
        page.getByTestId("state-TRIGGERED").click();
        assertThat(items(page)).hasCount(2);
    }

    /** Whatever is searched for, the page says the badge's number, and shows what it counts. */
    private static void sayWhatTheBadgeCounts(Page page, String name) {
        assertThat(page.getByTestId("alerts-waiting")).isVisible();
        assertThat(page.evaluate("""
                () => {
                  const [badge, said] = ['alerts-badge', 'alerts-waiting'].map((test) => document.querySelector(`[data-test=${test}]`).textContent.match(/\\d+\\+?/)[0]);
                  return badge === said || `badge ${badge}, page ${said}`;
                }""")).isEqualTo(true);
        page.getByTestId("state-ACKNOWLEDGED").click();
        page.getByTestId("alerts-waiting").click();
        assertThat(page.getByTestId("state-TRIGGERED")).hasAttribute("aria-pressed", "true");
        assertThat(page.getByTestId("alert-search")).hasValue("");
        assertThat(items(page).locator("xpath=self::*[not(@data-state='TRIGGERED')]"))
                .hasCount(0);
        assertThat(items(page).first()).isVisible();
        page.getByTestId("alert-search").fill(name);
        assertThat(items(page)).hasCount(2);
    }

    private static void acknowledgeSeveralByKeyboard(Page page) {
        items(page).first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.getByTestId("acknowledge-selected")).containsText("2");
        page.getByTestId("acknowledge-selected").click();
        page.getByTestId("acknowledge-note").fill("统一核实。");
        page.getByTestId("acknowledge-confirm").click();
        assertThat(page.getByTestId("inbox-empty")).isVisible();
        page.getByTestId("state-ACKNOWLEDGED").click();
        assertThat(items(page)).hasCount(3);
    }

    private static Locator items(Page page) {
        return page.getByTestId("inbox-item");
    }

    private static Locator item(Page page, Site site) {
        return page.locator("[data-test=inbox-item][data-project=" + site.project() + "]");
    }
}
