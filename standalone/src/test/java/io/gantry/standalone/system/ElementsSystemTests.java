package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the office says of elements, and how it sees what must be applied for. */
class ElementsSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeSaysWhatAProjectNeedsAndSeesWhatMustBeAppliedForThisMonth(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var id = "OWN-ELEMENT-" + language.toUpperCase(Locale.ROOT);
        register(place, id);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id);
            assertThat(page.getByTestId("element-list-empty")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            var office = new Office(page, place, id, language);

            office.addsAnElementThatAnActivityNeeds();
            office.addsOneThatIsNeededToday();
            office.movesThePlan();
            office.seesWhatIsOverdue();
            office.saysThatItIsAppliedForAndGranted();
            office.readsItsHistory();
            office.saysHowLongThingsUsuallyTake();
        });
    }

    // Other tests move the clock of the product.
    private static LocalDate today() {
        return Product.shared().today();
    }

    private static void register(Neighbourhood place, String id) {
        var http = place.application().http();
        var unit = place.own().unit();
        http.post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"北岸泵站","en":"North bank pumping station"},"classification":"INFRASTRUCTURE",
                 "tier":"100M","totalInvestment":1000000,"annualInvestment":500000,"leadUnit":"%2$s","responsibleUnit":"%2$s",
                 "fieldUnit":"%2$s","requiredFinish":"2033-12-31"}""".formatted(id, unit)).expectOneOf(200, 201);
        http.put("/api/registry/projects/" + id + "/plan", plan("2032-03-01")).expect(200);
    }

    private static String plan(String start) {
        return """
                {"activities":[{"id":"A010","names":{"zh":"泵房主体","en":"Pump house"},"plannedStart":"%s","plannedFinish":"2032-06-30","weight":1}],
                 "reason":"征地延后"}""".formatted(start);
    }

    /** Somebody of the office at the pages of elements. */
    private record Office(Page page, Neighbourhood place, String id, String language) {

        void addsAnElementThatAnActivityNeeds() {
            page.getByTestId("element-add").click();
            page.getByTestId("element-confirm").click();
            for (var field : new String[] {"id", "zh", "category", "authority", "neededOn"}) {
                assertThat(page.getByTestId("element-" + field + "-problem")).isVisible();
            }
            page.getByTestId("element-id").fill("LAND-1");
            page.getByTestId("element-zh").fill("建设用地批准");
            page.getByTestId("element-category").selectOption("LAND");
            page.getByTestId("element-authority").selectOption(place.own().unit());
            page.getByTestId("element-activity").selectOption("A010");
            take("form");
            page.getByTestId("element-confirm").click();
            assertThat(page.getByTestId("element-dialog")).hasCount(0);
            // 30 working days, the default of its category, before Monday 1 March 2032.
            assertThat(row("LAND-1").locator(".c-lead")).containsText("30");
            assertThat(row("LAND-1").locator(".c-need")).containsText("2032");
            assertThat(row("LAND-1")).hasAttribute("data-state", "NEEDED");
        }

        void addsOneThatIsNeededToday() {
            page.getByTestId("element-add").click();
            page.getByTestId("element-id").fill("FUNDS-1");
            page.getByTestId("element-zh").fill("项目资本金到位");
            page.getByTestId("element-category").selectOption("FUNDS");
            page.getByTestId("element-authority").selectOption(place.own().unit());
            page.getByTestId("element-neededOn").fill(today().toString());
            page.getByTestId("element-confirm").click();
            // Nobody has published how long that takes.
            assertThat(page.getByTestId("element-leadDays-problem")).isVisible();
            page.getByTestId("element-leadDays").fill("10");
            page.getByTestId("element-confirm").click();
            assertThat(page.getByTestId("element-dialog")).hasCount(0);
            assertThat(page.getByTestId("element-row")).hasCount(2);
            assertThat(warning("FUNDS-1", "APPLY_OVERDUE")).isVisible();
            take("panel");
        }

        void movesThePlan() {
            place.application()
                    .http()
                    .put("/api/registry/projects/" + id + "/plan", plan("2032-04-01"))
                    .expect(200);
            var soon = new ContainsTextOptions().setTimeout(SOON);
            assertThat(row("LAND-1").locator(".c-need"))
                    .containsText(language.equals("zh") ? "2032年4月1日" : "1 Apr 2032", soon);
        }

        void seesWhatIsOverdue() {
            page.navigate(place.application().page() + "/#/elements?view=overdue");
            assertThat(row("FUNDS-1")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(row("LAND-1")).hasCount(0);
            page.getByTestId("elements-category").selectOption("SEA");
            assertThat(page.getByTestId("elements-list-empty")).isVisible();
            page.getByTestId("elements-category").selectOption("FUNDS");
            assertThat(row("FUNDS-1")).isVisible();
            page.getByTestId("elements-category").selectOption("");
            page.getByTestId("elements-month").click();
            page.getByTestId("elements-of-month").fill("2032-02");
            assertThat(row("LAND-1")).isVisible();
            assertThat(row("FUNDS-1")).hasCount(0);
            take("month");
        }

        void saysThatItIsAppliedForAndGranted() {
            row("LAND-1").getByTestId("element-change-state").click();
            page.getByTestId("element-state-state").selectOption("APPLIED");
            page.getByTestId("element-state-text").fill("受理通知书 12");
            page.getByTestId("element-state-confirm").click();
            assertThat(page.getByTestId("element-state-dialog")).hasCount(0);
            // It is no longer to be applied for.
            assertThat(row("LAND-1")).hasCount(0, new HasCountOptions().setTimeout(SOON));
            page.getByTestId("elements-all").click();
            row("LAND-1").getByTestId("element-change-state").click();
            page.getByTestId("element-state-state").selectOption("GRANTED");
            page.getByTestId("element-state-validUntil").fill("2032-03-15");
            page.getByTestId("element-state-confirm").click();
            assertThat(page.getByTestId("element-state-dialog")).hasCount(0);
            assertThat(warning("LAND-1", "EXPIRES_TOO_EARLY")).isVisible();
            row("LAND-1").getByTestId("element-change-state").click();
            page.getByTestId("element-state-state").selectOption("APPLIED");
            page.getByTestId("element-state-confirm").click();
            assertThat(page.getByTestId("element-state-reason-problem")).isVisible();
            take("state");
            page.getByTestId("element-state-reason").fill("误报");
            page.getByTestId("element-state-confirm").click();
            assertThat(page.getByTestId("element-state-dialog")).hasCount(0);
            assertThat(row("LAND-1")).hasAttribute("data-state", "APPLIED");
        }

        void readsItsHistory() {
            page.navigate(place.application().page() + "/#/projects/" + id + "/history");
            page.getByTestId("history-elements").click();
            page.getByTestId("history-element").selectOption("LAND-1");
            // Added, moved with the plan, applied for, granted, and taken back.
            assertThat(page.getByTestId("history-entry")).hasCount(5, new HasCountOptions().setTimeout(SOON));
            assertThat(page.getByTestId("history-entry").first()).containsText("误报");
            take("history");
            page.navigate(place.application().page() + "/#/elements?sort=need&direction=DESC");
            assertThat(row("LAND-1")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        }

        void saysHowLongThingsUsuallyTake() {
            var category = language.equals("zh") ? "SAFETY" : "DESIGN";
            page.getByTestId("elements-defaults").click();
            page.getByTestId("defaults-" + category + "-leadDays").fill("15");
            page.getByTestId("defaults-confirm").click();
            assertThat(page.getByTestId("defaults-" + category + "-source-problem"))
                    .isVisible();
            page.getByTestId("defaults-" + category + "-source").fill("安监站办事指南");
            take("defaults");
            page.getByTestId("defaults-confirm").click();
            assertThat(page.getByTestId("defaults-dialog")).hasCount(0);
        }

        private Locator warning(String element, String warning) {
            return row(element).locator("[data-warning=" + warning + "]");
        }

        private Locator row(String element) {
            return page.locator("[data-test=element-row][data-id=" + element + "]" + own());
        }

        // On the page of a project its rows do not say whose they are.
        private String own() {
            return page.url().contains("/elements") ? "[data-project=" + id + "]" : "";
        }

        private void take(String name) {
            picture(page, "elements-" + name + "-" + language);
        }
    }
}
