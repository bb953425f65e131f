package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody saves how they look at the portfolio, and has it in another browser. */
class SavedViewsSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, 在建慢项目", "390, en-GB, Slow ones"})
    void viewsAreSavedAppliedRenamedAndRemoved(int width, String locale, String name) {
        var place = Neighbourhood.shared();
        var faults = new ArrayList<String>();
        var options = new NewContextOptions().setViewportSize(width, 900).setLocale(locale);
        try (var chromium = Chromium.ofThread()) {
            try (var context = chromium.browser().newContext(options)) {
                var page = visit(context.newPage(), place, faults, "/#/?stage=SIGNED&sort=gap");
                page.getByTestId("project-columns").click();
                page.locator(".chooser-list input[type=checkbox]").first().uncheck();
                page.getByTestId("project-columns").click();
                save(page, name);
                // A name is there once.
                page.getByTestId("saved-views").click();
                page.getByTestId("saved-view-new").click();
                page.getByTestId("view-name").fill(name);
                page.getByTestId("view-confirm").click();
                assertThat(page.getByTestId("view-name-problem")).isVisible();
                page.getByTestId("view-cancel").click();
            }
            try (var context = chromium.browser().newContext(options)) {
                var page = visit(context.newPage(), place, faults, "/#/?sort=code");
                assertThat(page.locator("td.c-unit").first()).hasCount(1);
                page.getByTestId("saved-views").click();
                picture(page, "saved-views-" + width);
                page.getByTestId("saved-view-apply").and(page.getByText(name)).click();
                assertThat(page).hasURL(Pattern.compile("stage=SIGNED&sort=gap|sort=gap&stage=SIGNED"));
                assertThat(page.locator("td.c-unit")).hasCount(0);

                page.getByTestId("saved-views").click();
                page.locator("[data-name='" + name + "'] [data-test=saved-view-rename]")
                        .click();
                page.getByTestId("view-name").fill(name + " 2");
                page.getByTestId("view-confirm").click();
                assertThat(page.getByTestId("view-dialog")).hasCount(0);
                page.getByTestId("saved-views").click();
                page.locator("[data-name='" + name + " 2'] [data-test=saved-view-remove]")
                        .click();
                assertThat(page.locator("[data-name^='" + name + "']")).hasCount(0);
            }
        }
        assertThat(faults).as("errors on the pages").isEmpty();
    }

    private static Page visit(Page page, Neighbourhood place, ArrayList<String> faults, String address) {
        Visitor.hear(page, faults::add);
        Visitor.signIn(page, place.application(), "test-leader", Neighbourhood.PASSWORD);
        page.navigate(place.application().page() + address);
        assertThat(page.getByTestId("portfolio-row").first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
        return page;
    }

    private static void save(Page page, String name) {
        page.getByTestId("saved-views").click();
        page.getByTestId("saved-view-new").click();
        page.getByTestId("view-name").fill(name);
        page.getByTestId("view-confirm").click();
        assertThat(page.getByTestId("view-dialog")).hasCount(0);
        page.getByTestId("saved-views").click();
        assertThat(page.locator("[data-test=saved-view][data-name='" + name + "']"))
                .isVisible();
        page.getByTestId("saved-views").click();
    }
}
