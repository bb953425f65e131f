package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.function.Consumer;

/** What everybody does who looks at the pages. */
final class Visitor {

    private Visitor() {}

    /** Goes through the sign-in page and the provider's login to the first page. */
    static void signIn(Page page, ApplicationUnderTest application, String account, String password) {
        page.navigate(application.page());
        assertThat(page.getByTestId("sign-in-page")).isVisible();
        picture(page, "sign-in");
        page.getByTestId("sign-in").click();
        assertThat(page.locator("#username")).isVisible();
        picture(page, "login");
        logIn(page, account, password);
    }

    /** Fills in the provider's login, which the page is at, or on its way to. */
    static void logIn(Page page, String account, String password) {
        page.fill("#username", account);
        page.fill("#password", password);
        page.press("#password", "Enter");
        assertThat(page.getByTestId("who")).hasAttribute("data-account", account);
    }

    /** Goes to the provider's login at once, as somebody of the neighbourhood who has that role. */
    static void signIn(Page page, Neighbourhood place, String role) {
        page.navigate(place.application().page() + "/oauth2/authorization/gantry");
        logIn(page, "test-" + role, Neighbourhood.PASSWORD);
    }

    /** Somebody of the neighbourhood with that role, signed in in a browser of their own; an error on a page fails the visit. */
    static void visit(Neighbourhood place, String role, int width, String locale, Consumer<Page> does) {
        var options = new NewContextOptions().setViewportSize(width, 900).setLocale(locale);
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            hear(page, faults::add);
            try {
                signIn(page, place, role);
                does.accept(page);
            } catch (AssertionError | RuntimeException e) {
                picture(page, "failed-" + role + "-" + page.url().replaceAll("\\W+", "-"));
                throw e;
            }
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    /** Tells every error of a page: what it throws, and what it writes to the console. */
    static void hear(Page page, Consumer<String> fault) {
        page.onPageError(fault);
        page.onConsoleMessage(message -> {
            // What a service refuses the browser tells, too.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                fault.accept(message.text());
            }
        });
    }

    /** Leaves a picture of the page among the artefacts. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(ApplicationUnderTest.artefacts().resolve("screenshots").resolve(name + ".png")));
    }
}
