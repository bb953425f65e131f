package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody selects projects by what they are, sorts them by columns and reads what the lists of the year say of one. */
class SelectionSystemTests {

    private static final HasCountOptions SOON = new HasCountOptions().setTimeout(30_000);

    /** Every list that can be sorted can be so on a phone. */
    @Test
    void onAPhoneEveryListIsSortedByAChoice() {
        var place = Neighbourhood.shared();
        var lists = Map.of(
                "office",
                List.of("/elements elements-list"),
                "admin",
                List.of("/accounts account-list", "/devices device-list"));
        lists.forEach((role, pages) -> Visitor.visit(
                place,
                role,
                390,
                "en-GB",
                page -> pages.forEach(each -> {
                    var list = each.split(" ")[1];
                    page.navigate(place.application().page() + "/#" + each.split(" ")[0]);
                    var by = page.getByTestId(list + "-sort-by");
                    assertThat(by).isVisible();
                    var last = by.locator("option").last().getAttribute("value");
                    by.selectOption(last);
                    assertThat(page).hasURL(Pattern.compile("sort=" + last));
                    page.getByTestId(list + "-sort-direction").click();
                    assertThat(page).hasURL(Pattern.compile("direction=DESC"));
                    assertThat(page.locator("thead")).isHidden();
                    picture(page, "sorted-" + list);
                })));
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void projectsAreSelectedByWhatTheyAreAndSortedBothWays(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var code = "OWN-CHAIN-" + language.toUpperCase(Locale.ROOT);
        var chain = "生物医药 " + language;
        register(place, code + "-1", "阿里产业园", chain, "100M", 100_000_000, "CONTINUED");
        register(place, code + "-2", "中试基地", chain, "10BN", 200_000_000, "NEW_START");
        Visitor.visit(place, "leader", width, locale, page -> {
            page.navigate(place.application().page() + "/#/?q=" + code);
            assertThat(page.getByTestId("portfolio-row")).hasCount(2, SOON);
            page.getByTestId("filter-chain").selectOption(chain);
            assertThat(page.getByTestId("project-count")).containsText("2");
            page.getByTestId("filter-yearClass").selectOption("NEW_START");
            assertThat(page.getByTestId("portfolio-row")).hasCount(1, SOON);
            assertThat(page.getByTestId("lamp-chip-ALL")).containsText("1");
            page.getByTestId("filter-yearClass").selectOption("");
            assertThat(page.getByTestId("portfolio-row")).hasCount(2, SOON);

            page.getByTestId("project-columns").click();
            page.getByTestId("project-column-year-class").check();
            page.getByTestId("project-column-task-force").check();
            page.getByTestId("project-columns").click();
            assertThat(page.locator("td.c-task-force").first()).containsText("医药专班");
            if (width > 1000) {
                assertThat(page.getByTestId("project-sort-by")).isHidden();
                sortsByHeadings(page, code);
            } else {
                sortsWithoutHeadings(page, code);
            }
            picture(page, "selection-" + language);

            page.locator("[data-id='" + code + "-2'] [data-test=project-link]").click();
            assertThat(page.locator(".facts")).containsText("医药专班");
            picture(page, "selection-facts-" + language);
        });
    }

    private static void sortsByHeadings(Page page, String code) {
        page.getByTestId("project-sort-investment").click();
        assertThat(page.locator("th.c-investment")).hasAttribute("aria-sort", "descending");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-2");
        page.getByTestId("project-sort-investment").click();
        assertThat(page.locator("th.c-investment")).hasAttribute("aria-sort", "ascending");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-1");
        page.getByTestId("project-sort-name").click();
        assertThat(page.locator("th.c-project")).hasAttribute("aria-sort", "ascending");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-1");
        page.getByTestId("project-sort-name").click();
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-2");
        assertThat(List.of(page.locator("th[aria-sort]").count())).containsExactly(1);
    }

    private static void sortsWithoutHeadings(Page page, String code) {
        assertThat(page.getByTestId("project-sort-investment")).isHidden();
        assertThat(page.getByTestId("project-sort-by")).hasValue("worst");
        page.getByTestId("project-sort-by").selectOption("investment");
        assertThat(page.getByTestId("project-sort-direction")).hasAttribute("data-direction", "DESC");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-2");
        page.getByTestId("project-sort-direction").click();
        assertThat(page.getByTestId("project-sort-direction")).hasAttribute("data-direction", "ASC");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-1");
        // By what is no heading of a column that is shown, too.
        page.getByTestId("project-sort-by").selectOption("code");
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-1");
        page.getByTestId("project-sort-direction").click();
        assertThat(page.getByTestId("portfolio-row").first()).hasAttribute("data-id", code + "-2");
    }

    private static void register(
            Neighbourhood place, String id, String name, String chain, String tier, int investment, String yearClass) {
        place.application()
                .http()
                .post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"%2$s"},"classification":"INDUSTRY","industryChain":"%3$s","tier":"%4$s","totalInvestment":%5$d,
                 "annualInvestment":1000000,"leadUnit":"%6$s","responsibleUnit":"%6$s","fieldUnit":"%6$s","requiredFinish":"2033-12-31",
                 "taskForce":"医药专班","flagship":true,"inStatistics":true,"yearClass":"%7$s"}""".formatted(
                                id, name, chain, tier, investment, place.own().unit(), yearClass))
                .expectOneOf(200, 201);
    }
}
