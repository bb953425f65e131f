package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office gives several projects the same facts, through the pages. */
class AmendmentsSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeChoosesProjectsSeesWhatWouldChangeAndChangesThem(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var first = "OWN-MANY-" + language.toUpperCase(Locale.ROOT) + "1";
        var second = "OWN-MANY-" + language.toUpperCase(Locale.ROOT) + "2";
        register(place, first);
        register(place, second);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/?q=OWN-MANY-" + language);
            choose(page, first);
            choose(page, second);
            picture(page, "amend-chosen-" + language);
            page.getByTestId("portfolio-amend").click();

            page.getByTestId("amend-confirm").click();
            assertThat(page.getByTestId("amend-reason-problem")).isVisible();
            assertThat(page.getByTestId("amend-nothing")).isVisible();
            page.getByTestId("amend-sponsor").fill("陈立");
            page.getByTestId("amend-inStatistics").selectOption("true");
            page.getByTestId("amend-yearClass").selectOption("CONTINUED");
            page.getByTestId("amend-reason").fill("中期调整");
            page.getByTestId("amend-confirm").click();
            assertThat(row(page, first)).hasAttribute("data-state", "AMENDED");
            assertThat(row(page, second)).containsText("陈立");
            picture(page, "amend-would-" + language);

            // Somebody else is faster with one of them.
            place.application()
                    .http()
                    .put("/api/registry/projects/" + second, body(place, second, "另一座大桥"))
                    .expect(200);
            page.getByTestId("amend-apply").click();
            assertThat(page.getByTestId("amend-back")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(row(page, first)).hasAttribute("data-state", "AMENDED");
            assertThat(row(page, second)).hasAttribute("data-state", "REFUSED");
            picture(page, "amend-done-" + language);

            page.getByTestId("amend-confirm").click();
            assertThat(row(page, first)).hasAttribute("data-state", "UNCHANGED");
            page.getByTestId("amend-apply").click();
            assertThat(page.getByTestId("amend-back")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        });
        for (var id : new String[] {first, second}) {
            var project = place.application().http().get("/api/registry/projects/" + id);
            assertThat(project.path("sponsor").asString()).isEqualTo("陈立");
            assertThat(project.path("yearClass").asString()).isEqualTo("CONTINUED");
        }
    }

    private static void choose(Page page, String id) {
        page.locator("[data-test=portfolio-row][data-id=" + id + "] input[type=checkbox]")
                .check(new Locator.CheckOptions().setTimeout(SOON));
    }

    private static Locator row(Page page, String id) {
        return page.locator("[data-test=amend-project][data-id=" + id + "]");
    }

    private static void register(Neighbourhood place, String id) {
        var body = body(place, id, "大桥").replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        place.application().http().post("/api/registry/projects", body).expect(201);
    }

    private static String body(Neighbourhood place, String id, String name) {
        return """
                {"names":{"zh":"%s%s"},"classification":"INFRASTRUCTURE","tier":"1BN","totalInvestment":1200000000,
                 "annualInvestment":400000000,"leadUnit":"%3$s","responsibleUnit":"%3$s","fieldUnit":"%3$s",
                 "requiredFinish":"2031-12-31"}""".formatted(name, id, place.own().unit());
    }
}
