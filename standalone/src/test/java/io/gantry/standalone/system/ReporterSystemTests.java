package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field unit reports, is asked whether a figure can be true, and corrects it; what was sent stays to be read. */
class ReporterSystemTests {

    private static final double SOON = 30_000;
    private static final Map<String, String> DOUBTED = Map.of("RPZH", "待核实", "RPEN", "to be verified");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, RPZH", "390, en-GB, RPEN"})
    void aDoubtedReportIsCorrectedInThePages(int width, String locale, String name) {
        var product = Product.shared();
        try (var inbox = new WebhookInbox();
                var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(locale))) {
            var site = new Site(product.application().http(), name, inbox);
            site.register(product.today().plusDays(20), 0, Instant.now());
            var account = "site-" + name.toLowerCase(Locale.ROOT);
            var password = site.person(account, "刘工", "reporter");
            var faults = new ArrayList<String>();
            var page = context.newPage();
            Visitor.hear(page, faults::add);
            Visitor.signIn(page, product.application(), account, password);
            page.navigate(product.application().page() + "/#/projects/" + site.project());

            report(page, "95");
            assertThat(page.getByTestId("report-doubt"))
                    .containsText(DOUBTED.get(name), new ContainsTextOptions().setTimeout(SOON));
            picture(page, "reporter-doubted-" + name);
            correct(page, "1");

            assertThat(page.getByTestId("report-doubt")).hasCount(0, new HasCountOptions().setTimeout(SOON));
            assertThat(page.getByTestId("report-corrected").first()).containsText("1%");
            Site.await().until(() -> site.percent() == 1);
            assertThat(faults).as("errors on the page").isEmpty();
        }
    }

    private static void report(Page page, String percent) {
        page.getByTestId("report-activityId").selectOption("A010");
        page.getByTestId("report-percentComplete").fill(percent);
        page.getByTestId("report-submit").click();
        assertThat(page.getByTestId("report-state"))
                .hasAttribute("data-state", "accepted", new HasAttributeOptions().setTimeout(SOON));
    }

    private static void correct(Page page, String percent) {
        page.getByTestId("report-review").click();
        var height = page.getByTestId("review-dialog").boundingBox().height;
        page.getByTestId("review-confirm").click();
        assertThat(page.getByTestId("review-reason-problem")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        // What one is about to press has not moved.
        assertThat(page.getByTestId("review-dialog").boundingBox().height).isEqualTo(height);
        page.getByTestId("review-percentComplete").fill(percent);
        page.getByTestId("review-reason").fill("多写一位。");
        page.getByTestId("review-confirm").click();
    }
}
