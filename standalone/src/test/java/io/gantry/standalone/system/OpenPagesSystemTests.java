package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases, A24: somebody's session ends while a page stands open, once with a report half written, once with one half sent. */
class OpenPagesSystemTests {

    private static final double SOON = 30_000;
    private static final Map<String, String> EXPIRED = Map.of("zh", "登录已过期", "en", "session has expired");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void whatWasTypedAndWhatIsUnsentIsFoundAfterTheSessionHasEnded(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var account = "open.page." + language;
        place.application()
                .http()
                .post("/api/identity/accounts", """
                {"name":"%s","names":{"zh":"刘工"},"unit":"%s","roles":["reporter"],"password":"%s"}""".formatted(
                                account, place.own().unit(), Neighbourhood.PASSWORD))
                .expect(201);
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(locale))) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            Visitor.hear(page, faults::add);
            Visitor.signIn(page, place.application(), account, Neighbourhood.PASSWORD);
            var reporter = new Reporter(page, place, account, language);

            reporter.beginsAReport();
            reporter.isToldThatTheSessionHasEnded();
            reporter.goesOnWhereTheyWere();
            reporter.sendsWithoutANetwork();
            reporter.findsWhatIsUnsentOnTheFirstPage();
            reporter.sendsIt();
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    /** A reporter at the page of a project. */
    private record Reporter(Page page, Neighbourhood place, String account, String language) {

        void beginsAReport() {
            page.navigate(place.application().page() + "/#/projects/" + project());
            page.getByTestId("report-activityId").selectOption("A010");
            page.getByTestId("report-percentComplete").fill("12.5");
            page.getByTestId("report-remarks").fill("钢筋绑扎");
        }

        void isToldThatTheSessionHasEnded() {
            endSessions();
            assertThat(page.getByTestId("signed-out")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(page.getByTestId("signed-out")).containsText(EXPIRED.get(language));
            assertThat(page.getByTestId("report-percentComplete")).hasValue("12.5");
            page.evaluate("scrollTo(0, 0)");
            assertThat(page.getByTestId("sign-in-again")).isInViewport();
            assertThat(Axe.findings(page)).isEmpty();
            picture(page, "session-ended-" + language);
        }

        void goesOnWhereTheyWere() {
            page.getByTestId("sign-in-again").click();
            Visitor.logIn(page, account, Neighbourhood.PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/#/projects/" + project() + "$"));
            seeState("restored");
            assertThat(page.getByTestId("report-activityId")).hasValue("A010");
            assertThat(page.getByTestId("report-percentComplete")).hasValue("12.5");
            assertThat(page.getByTestId("report-remarks")).hasValue("钢筋绑扎");
        }

        void sendsWithoutANetwork() {
            page.context().setOffline(true);
            page.getByTestId("report-submit").click();
            seeState("retrying");
            endSessions();
            page.context().setOffline(false);
            assertThat(page.getByTestId("signed-out")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        }

        void findsWhatIsUnsentOnTheFirstPage() {
            page.navigate(place.application().page());
            assertThat(page.getByTestId("session-expired")).containsText(EXPIRED.get(language));
            page.getByTestId("sign-in").click();
            Visitor.logIn(page, account, Neighbourhood.PASSWORD);
            assertThat(page.getByTestId("portfolio")).isVisible();
            assertThat(page.getByTestId("unsent")).containsText("1");
            assertThat(page.getByTestId("unsent")).isInViewport();
            picture(page, "unsent-" + language);
        }

        void sendsIt() {
            page.getByTestId("unsent").getByRole(AriaRole.LINK).click();
            seeState("unconfirmed");
            assertThat(page.getByTestId("report-percentComplete")).hasValue("12.5");
            page.getByTestId("report-submit").click();
            seeState("accepted");
            page.navigate(place.application().page() + "/#/");
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            assertThat(page.getByTestId("unsent")).hasCount(0);
        }

        private void seeState(String state) {
            assertThat(page.getByTestId("report-state"))
                    .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(SOON));
        }

        // As somebody does who has lost a phone, and an administrator who takes rights away.
        private void endSessions() {
            SignedIn.at(place.application().page(), account, Neighbourhood.PASSWORD)
                    .send("POST", "/api/identity/own/logins/end", "{\"current\":\"" + Neighbourhood.PASSWORD + "\"}")
                    .expectOneOf(200, 204);
        }

        private String project() {
            return place.own().project();
        }
    }
}
