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

/** The office sets the target of a project, orders its unit more than that, and sees what does not add up. */
class TaskBookSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeSetsATargetAndSeesWhichMonthOfATaskBookDoesNotAddUp(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var unit = "OWN-TB-" + language.toUpperCase(Locale.ROOT);
        var id = unit + "-P";
        register(place, unit, id);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id);
            assertThat(page.getByTestId("project-name")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            var year = String.valueOf(Product.shared().today().getYear());
            var office = new Office(page, language);

            office.setsATarget();
            page.navigate(place.application().page() + "/#/taskbooks?unit="
                    + place.own().unit() + "&year=" + year);
            office.ordersAUnitMoreThanItsProjectsPlan(unit);
            office.ordersAWeekAndReadsWhatWasOrdered();
        });
    }

    private static void register(Neighbourhood place, String unit, String id) {
        var http = place.application().http();
        http.post("/api/registry/units", """
                {"code":"%s","names":{"zh":"凌河工程处","en":"Linghe works"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(unit, place.own().unit()))
                .expectOneOf(200, 201);
        http.post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"凌河水厂","en":"Linghe waterworks"},"classification":"INFRASTRUCTURE",
                 "tier":"100M","totalInvestment":100000000,"annualInvestment":24000000,"leadUnit":"%2$s","responsibleUnit":"%2$s",
                 "fieldUnit":"%2$s","requiredFinish":"2031-12-31"}""".formatted(id, unit)).expectOneOf(200, 201);
    }

    /** Somebody of the office at the pages. */
    private record Office(Page page, String language) {

        void setsATarget() {
            var panel = page.getByTestId("targets");
            assertThat(panel.getByTestId("target-month")).hasCount(12);
            // Even: two million each month.
            assertThat(panel.getByTestId("target-month").first()).containsText(language.equals("zh") ? "200" : "2");
            page.getByTestId("target-set").click();
            page.getByTestId("target-investment").fill("3000");
            page.getByTestId("target-m5").fill("1000");
            page.getByTestId("target-m6").fill("1500");
            page.getByTestId("target-startMonth").selectOption("5");
            page.getByTestId("target-confirm").click();
            // They do not add up to the year.
            assertThat(page.getByTestId("target-m12-problem")).isVisible();
            take("target-wrong");
            page.getByTestId("target-m6").fill("2000");
            page.getByTestId("target-confirm").click();
            assertThat(page.getByTestId("target-dialog")).hasCount(0);
            assertThat(panel.getByTestId("target-month").nth(5)).containsText(language.equals("zh") ? "2,000" : "20");
            var months = ExcelSystemTests.sheet(page, "target-excel");
            assertThat(ExcelSystemTests.rows(months)).isEqualTo(12);
            assertThat(months).contains(language.equals("zh") ? "计划投资（元）" : "Planned investment (yuan)");
            take("target");
        }

        void ordersAUnitMoreThanItsProjectsPlan(String unit) {
            row(unit).getByTestId("taskbook-down").click();
            assertThat(page.getByTestId("taskbook-not-ordered")).isVisible();
            page.getByTestId("taskbook-order").click();
            page.getByTestId("order-investment").fill("3000");
            page.getByTestId("order-m5").fill("1000");
            page.getByTestId("order-m6").fill("2500");
            page.getByTestId("order-starts").fill("1");
            take("order");
            page.getByTestId("order-confirm").click();
            assertThat(page.getByTestId("order-dialog")).hasCount(0);
            // June, and the months that are more than the year.
            assertThat(page.getByTestId("taskbook-gap")).hasCount(2);
            assertThat(page.locator("[data-test=taskbook-gap][data-month='6']")).containsText("5,000,000");
            var gaps = ExcelSystemTests.sheet(page, "taskbook-gaps-excel");
            assertThat(ExcelSystemTests.rows(gaps)).isEqualTo(2);
            assertThat(gaps).contains("5,000,000");
            assertThat(page.locator("[data-test=taskbook-line][data-month='6'].short"))
                    .hasCount(1);
            assertThat(page.locator("[data-test=taskbook-line][data-month='5'].short"))
                    .hasCount(0);
            assertThat(page.getByTestId("taskbook-starts").locator("li")).hasCount(1);
            assertThat(page.getByTestId("taskbook-project").locator(".c-planned"))
                    .isVisible();
            page.getByTestId("taskbook-weeks-open").click();
            assertThat(page.getByTestId("taskbook-week").first()).isVisible();
            take("book");

            page.getByTestId("taskbook-order").click();
            page.getByTestId("order-m6").fill("2000");
            page.getByTestId("order-confirm").click();
            assertThat(page.getByTestId("order-reason-problem")).isVisible();
            page.getByTestId("order-reason").fill("核减");
            page.getByTestId("order-confirm").click();
            assertThat(page.getByTestId("taskbook-adds-up")).isVisible();
        }

        void ordersAWeekAndReadsWhatWasOrdered() {
            page.getByTestId("taskbook-order").click();
            page.getByTestId("order-weeks-of").selectOption("6");
            page.locator("input[data-test^=order-w2]").nth(1).fill("77");
            page.getByTestId("order-weeks-of").selectOption("7");
            page.getByTestId("order-weeks-of").selectOption("6");
            assertThat(page.locator("input[data-test^=order-w2]").nth(1)).hasValue("77");
            page.getByTestId("order-reason").fill("按周下达");
            take("weeks");
            page.getByTestId("order-confirm").click();
            assertThat(page.getByTestId("order-dialog")).hasCount(0);
            assertThat(page.locator("[data-test=taskbook-week].short")).hasCount(1);

            page.getByTestId("taskbook-history-open").click();
            assertThat(page.getByTestId("history-entry")).hasCount(3);
            assertThat(page.getByTestId("history-entry").first()).containsText("按周下达");
            page.getByTestId("taskbook-history-open").scrollIntoViewIfNeeded();
            take("history");
        }

        private Locator row(String unit) {
            return page.locator("[data-test=taskbook-unit-row][data-unit=" + unit + "]");
        }

        private void take(String name) {
            picture(page, "taskbooks-" + name + "-" + language);
        }
    }
}
