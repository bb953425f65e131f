package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of the documents from a demo that runs somewhere:
 * {@code mvn -pl standalone -am verify -Dit.test=PicturesSystemTests -Dgantry.pictures=http://localhost:8080 …}.
 */
@EnabledIfSystemProperty(named = "gantry.pictures", matches = "http.+")
class PicturesSystemTests {

    private static final Path IMAGES = Path.of("../docs/images");
    private static final String DEMO = System.getProperty("gantry.pictures", "");
    private static final String PASSWORD = "gantry-demo";

    @ParameterizedTest
    @CsvSource({
        "leader, /, portfolio-row, portfolio",
        "leader, /projects/GX-2026-001, project-name, project",
        "leader, /alerts, alerts, alerts",
        "ops, /operations, instance, operations"
    })
    void eachPageInBothLanguages(String role, String path, String shows, String name) {
        for (var language : new String[] {"zh", "en"}) {
            try (var chromium = Chromium.ofThread();
                    var context = chromium.browser()
                            .newContext(new NewContextOptions()
                                    .setViewportSize(1440, 900)
                                    .setColorScheme(ColorScheme.LIGHT)
                                    .setLocale(language.equals("zh") ? "zh-CN" : "en-GB"))) {
                var page = context.newPage();
                signIn(page, role);
                page.navigate(DEMO + "/#" + path);
                assertThat(page.getByTestId(shows).first()).isVisible();
                page.waitForLoadState();
                page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + "." + language + ".png")));
            }
        }
    }

    private static void signIn(Page page, String role) {
        page.navigate(DEMO + "/oauth2/authorization/gantry");
        page.fill("#username", role);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.getByTestId("who")).hasAttribute("data-account", role);
    }
}
