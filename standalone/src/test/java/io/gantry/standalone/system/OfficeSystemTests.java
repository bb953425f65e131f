package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dispatch office does, through the pages: projects, their plans, their stages, and the history of all that. */
class OfficeSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeRegistersAProjectLaysItsPlanAndReadsItsHistory(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var id = "OWN-2026-" + language.toUpperCase(Locale.ROOT);
        var site = "OWN-PZ-" + language;
        place.application()
                .http()
                .post("/api/registry/units", """
                        {"code":"%s","names":{"zh":"泵站指挥部%s"},"kind":"ENTERPRISE","parent":"%s"}""".formatted(
                                site, language, place.own().unit()))
                .expectOneOf(200, 201);
        Visitor.visit(place, "office", width, locale, page -> {
            var office = new Office(page, place, id, site, language);

            office.registerTheProject();
            office.layThePlan();
            office.moveADate();
            office.readThePlansHistory();
            office.amendWhileSomebodyElseDoes();
            office.changeStageAndStanding();
            office.readTheProjectsHistory();
        });
    }

    /** Somebody of the office at the pages, with one project. */
    private record Office(Page page, Neighbourhood place, String id, String site, String language) {

        private static final Map<String, List<String>> WORDS = Map.of(
                "zh", List.of("无法识别的日期", "晚于要求完工", "推后", "年度计划投资", "退回", "变更阶段"),
                "en",
                        List.of(
                                "no date",
                                "after the required finish",
                                "postponed",
                                "planned investment",
                                "earlier",
                                "Stage"));

        void registerTheProject() {
            page.getByTestId("project-register").click();
            page.getByTestId("registration-confirm").click();
            for (var field : List.of("id", "zh", "classification", "tier", "responsibleUnit", "totalInvestment")) {
                assertThat(page.getByTestId("registration-" + field + "-problem"))
                        .isVisible();
            }
            take("registration-faults");
            fill("registration-id", place.own().project());
            fill("registration-zh", "北岸泵站");
            fill("registration-en", "North bank pumping station");
            choose("registration-classification", "INFRASTRUCTURE");
            choose("registration-tier", "100M");
            for (var unit : List.of("responsibleUnit", "leadUnit", "fieldUnit")) {
                choose("registration-" + unit, place.own().unit());
            }
            fill("registration-totalInvestment", "12345.67");
            fill("registration-annualInvestment", "2000");
            fill("registration-requiredFinish", "2031-12-31");
            page.getByTestId("registration-confirm").click();
            // The code is taken.
            assertThat(page.getByTestId("registration-id-problem")).isVisible();
            page.reload();
            assertThat(page.getByTestId("registration-restored")).isVisible();
            assertThat(page.getByTestId("registration-zh")).hasValue("北岸泵站");
            fill("registration-id", id);
            take("registration");
            page.getByTestId("registration-confirm").click();
            assertThat(page.getByTestId("plan-begin-paste")).isVisible();
            assertThat(place.application()
                            .http()
                            .get("/api/registry/projects/" + id)
                            .path("totalInvestment")
                            .decimalValue())
                    .isEqualByComparingTo("123456700");
        }

        void layThePlan() {
            take("plan-empty");
            page.getByTestId("plan-begin-paste").click();
            page.getByTestId("paste-text").fill("""
                    A010\t泵房桩基\t2031-03-01\t2031.4.30\t30\t%1$s
                    A020\t泵房主体\t2031/5/1\t九月底\t60\t泵站指挥部%2$s
                    \t机组安装\t2031年10月8日\t2031年12月20日\t10
                    """.formatted(place.own().unit(), language));
            take("plan-paste");
            page.getByTestId("paste-confirm").click();
            assertThat(page.getByTestId("plan-row")).hasCount(3);
            assertThat(row("A010").getByTestId("cell-plannedFinish")).hasValue("2031-04-30");
            assertThat(row("A020").getByTestId("cell-responsibleUnit")).hasValue(site);
            assertThat(row("A030").getByTestId("cell-plannedStart")).hasValue("2031-10-08");

            page.getByTestId("plan-save").click();
            assertThat(page.getByTestId("plan-save-dialog")).hasCount(0);
            var finish = row("A020").getByTestId("cell-plannedFinish");
            assertThat(finish).isFocused();
            assertThat(page.getByTestId("plan-problem"))
                    .containsText(WORDS.get(language).get(0));
            take("plan-fault");
            finish.fill("2031.9.30");
            finish.blur();
            assertThat(finish).hasValue("2031-09-30");
            assertThat(page.getByTestId("plan-faulty")).hasCount(0);

            row("A030").getByTestId("row-remove").click();
            assertThat(row("A030")).hasCount(0);
            page.getByTestId("plan-undo").click();
            assertThat(row("A030")).hasCount(1);
            save();
            assertThat(page.getByTestId("plan-warning")).hasCount(0);
            take("plan");
        }

        void moveADate() {
            var finish = row("A030").getByTestId("cell-plannedFinish");
            finish.fill("2032-02-20");
            finish.blur();
            assertThat(row("A030")).hasAttribute("data-state", "changed");
            // Nothing is lost by going away.
            page.reload();
            assertThat(page.getByTestId("plan-restored")).isVisible();
            page.getByTestId("plan-save").click();
            assertThat(page.getByTestId("plan-save-late")).isVisible();
            page.getByTestId("plan-save-confirm").click();
            assertThat(page.getByTestId("plan-save-reason-problem")).isVisible();
            take("plan-save");
            // Somebody else is faster; both changes are wanted.
            place.application()
                    .http()
                    .post("/api/registry/projects/" + id + "/plan/changes", """
                            {"set":[{"id":"A010","names":{"zh":"泵房桩基"},"plannedStart":"2031-03-01","plannedFinish":"2031-04-30","weight":25}]}""")
                    .expect(200);
            page.getByTestId("plan-save-reason").fill(WORDS.get(language).get(2));
            page.getByTestId("plan-save-confirm").click();
            assertThat(page.getByTestId("plan-save-conflict")).isVisible();
            page.getByTestId("plan-save-confirm").click();
            assertThat(page.getByTestId("plan-save-dialog")).hasCount(0);
            assertThat(page.getByTestId("plan-warning"))
                    .containsText(WORDS.get(language).get(1));
            assertThat(row("A010").getByTestId("cell-weight")).hasValue("25");
            assertThat(row("A030").getByTestId("cell-plannedFinish")).hasValue("2032-02-20");
            take("plan-late");
        }

        void readThePlansHistory() {
            page.navigate(place.application().page() + "/#/projects/" + id);
            assertThat(page.getByTestId("project-name")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            page.getByTestId("project-history").click();
            page.getByTestId("history-plan").click();
            assertThat(page.getByTestId("history-entry")).hasCount(3);
            var moved = page.getByTestId("history-entry").first();
            assertThat(moved).containsText(WORDS.get(language).get(2));
            assertThat(moved).containsText("test-office");
            assertThat(moved).containsText("A030");
            take("history-plan");
        }

        void amendWhileSomebodyElseDoes() {
            page.goBack();
            page.getByTestId("project-amend").click();
            assertThat(page.getByTestId("registration-totalInvestment")).hasValue("12345.67");
            fill("registration-sponsor", "王建国");
            fill("registration-reason", "批复");
            place.application()
                    .http()
                    .put("/api/registry/projects/" + id, """
                            {"names":{"zh":"北岸泵站","en":"North bank pumping station"},"classification":"INFRASTRUCTURE","tier":"100M",
                             "totalInvestment":123456700,"annualInvestment":30000000,"leadUnit":"%1$s","responsibleUnit":"%1$s",
                             "fieldUnit":"%1$s","requiredFinish":"2031-12-31"}""".formatted(
                                    place.own().unit()))
                    .expect(200);
            page.getByTestId("registration-confirm").click();
            assertThat(page.getByTestId("registration-conflict")).isVisible();
            assertThat(page.getByTestId("registration-annualInvestment")).hasValue("3000");
            assertThat(page.getByTestId("registration-sponsor")).hasValue("王建国");
            take("registration-conflict");
            page.getByTestId("registration-confirm").click();
            assertThat(page.getByTestId("project")).containsText("王建国", new ContainsTextOptions().setTimeout(SOON));
        }

        void changeStageAndStanding() {
            page.getByTestId("project-stage-change").click();
            choose("stage-stage", "STARTED");
            page.getByTestId("stage-confirm").click();
            assertThat(page.locator("[data-test=project-stage][data-stage=STARTED]"))
                    .isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(page.getByTestId("stage-time")).hasCount(4);
            page.getByTestId("project-stage-change").click();
            choose("stage-stage", "SITE_SECURED");
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-reason-problem")).isVisible();
            take("stage");
            page.getByTestId("stage-reason").fill(WORDS.get(language).get(4));
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-time")).hasCount(3);

            page.getByTestId("project-standing-change").click();
            choose("standing-standing", "SUSPENDED");
            page.getByTestId("standing-reason").fill("资金未到位");
            // Other tests move the clock of the services; pages go by the console's.
            page.getByTestId("standing-on")
                    .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            page.getByTestId("standing-text").fill("停缓建通知 7");
            take("standing");
            page.getByTestId("standing-confirm").click();
            assertThat(page.getByTestId("project-standing")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            take("project-office");
        }

        void readTheProjectsHistory() {
            page.getByTestId("project-history").click();
            assertThat(page.getByTestId("history-entry")).hasCount(6);
            assertThat(page.getByTestId("history-what").nth(1))
                    .containsText(WORDS.get(language).get(5));
            assertThat(page.getByTestId("history-list")).containsText("资金未到位");
            assertThat(page.getByTestId("history-list")).containsText("停缓建通知 7");
            assertThat(page.getByTestId("history-list"))
                    .containsText(WORDS.get(language).get(3));
            take("history");
        }

        private void save() {
            page.getByTestId("plan-save").click();
            page.getByTestId("plan-save-confirm").click();
            assertThat(page.getByTestId("plan-save-dialog")).hasCount(0);
            assertThat(page.locator("[data-test=plan-row][data-state=same]"))
                    .hasCount(page.getByTestId("plan-row").count());
        }

        private Locator row(String activity) {
            return page.locator("[data-test=plan-row][data-id=" + activity + "]");
        }

        private void fill(String field, String text) {
            page.getByTestId(field).fill(text);
        }

        private void choose(String field, String value) {
            page.getByTestId(field).selectOption(value);
        }

        private void take(String name) {
            picture(page, "office-" + name + "-" + language);
        }
    }
}
