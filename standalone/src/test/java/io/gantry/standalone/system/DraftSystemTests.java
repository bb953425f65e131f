package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in a dialog outlives the session: it is found after the next login, and gone once it is sent. */
class DraftSystemTests {

    private static final double SOON = 30_000;
    private static final Pattern AT = Pattern.compile("\\d\\d:\\d\\d");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh, 南岸水闸", "390, en-GB, en, South bank sluice"})
    void whatWasTypedIsThereAgainAfterTheSessionHasEnded(int width, String locale, String language, String name) {
        var place = Neighbourhood.shared();
        var id = "OWN-DRAFT-" + language.toUpperCase(Locale.ROOT);
        register(place, id);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id + "/stages");
            open(page);
            page.getByTestId("days-STARTED").fill("2031-03-05");
            page.getByTestId("days-reason").fill("批复");

            endSession(page, place);

            page.navigate(place.application().page() + "/#/");
            assertThat(page.getByTestId("unsent")).containsText(name, soon());
            picture(page, "draft-unsent-" + language);
            page.getByTestId("unsent-entry").click();
            open(page);
            assertThat(page.getByTestId("days-restored")).containsText(AT);
            assertThat(page.getByTestId("days-STARTED")).hasValue("2031-03-05");
            assertThat(page.getByTestId("days-reason")).hasValue("批复");
            picture(page, "draft-restored-" + language);

            page.getByTestId("days-confirm").click();
            assertThat(page.getByTestId("days-dialog")).hasCount(0);
            open(page);
            assertThat(page.getByTestId("days-restored")).hasCount(0);
            assertThat(page.getByTestId("days-STARTED")).hasValue("2031-03-05");
            assertThat(page.getByTestId("days-reason")).hasValue("");
            page.navigate(place.application().page() + "/#/");
            assertThat(page.getByTestId("unsent")).hasCount(0);
        });
    }

    private static void open(Page page) {
        page.getByTestId("stages-days").click(new ClickOptions().setTimeout(SOON));
        assertThat(page.getByTestId("days-confirm")).isEnabled();
    }

    // The page does not know it before it asks for something.
    private static void endSession(Page page, Neighbourhood place) {
        page.context().clearCookies();
        page.getByTestId("days-confirm").click();
        assertThat(page.getByTestId("signed-out")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        page.getByTestId("days-cancel").click();
        page.getByTestId("sign-in-again").click();
        page.fill("#username", "test-office");
        page.fill("#password", Neighbourhood.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.getByTestId("stages")).isVisible(new IsVisibleOptions().setTimeout(SOON));
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(SOON);
    }

    private static void register(Neighbourhood place, String id) {
        place.application()
                .http()
                .post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"南岸水闸","en":"South bank sluice"},"classification":"INFRASTRUCTURE",
                 "tier":"100M","totalInvestment":1000000,"annualInvestment":500000,"leadUnit":"%2$s","responsibleUnit":"%2$s",
                 "fieldUnit":"%2$s","requiredFinish":"2031-12-31"}""".formatted(id, place.own().unit()))
                .expectOneOf(200, 201);
    }
}
