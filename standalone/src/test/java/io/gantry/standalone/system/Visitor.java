package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What everybody does who looks at the pages. */
final class Visitor {

    private Visitor() {}

    /** Goes through the sign-in page and the provider's login to the first page. */
    static void signIn(Page page, ApplicationUnderTest application, String account, String password) {
        page.navigate(application.page());
        assertThat(page.getByTestId("sign-in-page")).isVisible();
        picture(page, "sign-in");
        page.getByTestId("sign-in").click();
        page.fill("#username", account);
        page.fill("#password", password);
        picture(page, "login");
        page.press("#password", "Enter");
        assertThat(page.getByTestId("who")).hasAttribute("data-account", account);
    }

    /** Goes to the provider's login at once, as somebody of the neighbourhood who has that role. */
    static void signIn(Page page, Neighbourhood place, String role) {
        page.navigate(place.application().page() + "/oauth2/authorization/gantry");
        page.fill("#username", "test-" + role);
        page.fill("#password", Neighbourhood.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.getByTestId("who")).hasAttribute("data-account", "test-" + role);
    }

    /** Leaves a picture of the page among the artefacts. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(ApplicationUnderTest.artefacts().resolve("screenshots").resolve(name + ".png")));
    }
}
