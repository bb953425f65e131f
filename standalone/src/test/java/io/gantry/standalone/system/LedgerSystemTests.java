package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the office sees of a project's past: days and evidence of its stages, who held it when, and what was re-dated. */
class LedgerSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeDatesStagesHandsAProjectOverAndReadsTheLedger(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var id = "OWN-LEDGER-" + language.toUpperCase(Locale.ROOT);
        register(place, id);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id);
            assertThat(page.getByTestId("project-name")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            var office = new Office(page, language);

            office.plansStages();
            office.saysAStageWithDayAndEvidence();
            office.handsOver();
            office.readsTheLedger();
            office.addsABaseline();
            page.navigate(place.application().page() + "/#/projects/" + id + "/stages");
            office.completesTheProjectWithWorkLeftOpen();
        });
    }

    /** Activities of a plan are all re-dated at once: each is an entry, and they are more than a page. */
    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, en-GB"})
    void backLeadsToTheLedgerAsLongAsItWasAndToThePlaceInIt(int width, String locale) {
        var place = Neighbourhood.shared();
        var id = "OWN-LEDGER-LONG-" + width;
        register(place, id);
        redateMany(place, id);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id + "/ledger");
            var rows = page.getByTestId("slip-row");
            assertThat(rows).hasCount(50, new HasCountOptions().setTimeout(SOON));
            page.getByTestId("slip-list-more").click();
            assertThat(rows).hasCount(100);

            page.evaluate("""
                    to => {
                      scrollTo(0, 2000);
                      const link = document.body.appendChild(document.createElement('a'));
                      link.href = to;
                      link.click();
                    }""", "#/projects/" + id + "/stages");
            assertThat(page.getByTestId("stages-row")).hasCount(11);
            page.goBack();
            assertThat(rows).hasCount(100);
            page.waitForFunction("() => Math.round(scrollY) === 2000");
        });
    }

    private static void redateMany(Neighbourhood place, String id) {
        var plan = "/api/registry/projects/" + id + "/plan/changes";
        for (var finish : new String[] {"2026-07-15", "2026-07-31"}) {
            var set = IntStream.range(100, 220)
                    .mapToObj(number -> activity(finish).replace("A010", "A" + number))
                    .collect(Collectors.joining(","));
            place.application()
                    .http()
                    .post(plan, "{\"set\":[" + set + "],\"reason\":\"雨季停工\"}")
                    .expect(200);
        }
    }

    // Other tests move the clock of the product.
    private static LocalDate today() {
        return Product.shared().today();
    }

    private static void register(Neighbourhood place, String id) {
        var http = place.application().http();
        var unit = place.own().unit();
        http.post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"南岸泵站","en":"South bank pumping station"},"classification":"INFRASTRUCTURE",
                 "tier":"100M","totalInvestment":1000000,"annualInvestment":500000,"leadUnit":"%2$s","responsibleUnit":"%2$s",
                 "fieldUnit":"%2$s","requiredFinish":"2031-12-31"}""".formatted(id, unit)).expectOneOf(200, 201);
        var plan = "/api/registry/projects/" + id + "/plan";
        http.put(plan, """
                {"activities":[%s,
                 {"id":"A020","names":{"zh":"机组安装","en":"Units"},"plannedStart":"2026-07-01","plannedFinish":"2026-09-30","weight":1}]}""".formatted(activity("2026-06-30"))).expect(200);
        for (var finish : new String[] {"2026-07-15", "2026-07-31"}) {
            http.post(plan + "/changes", """
                    {"set":[%s],"reason":"雨季停工"}""".formatted(activity(finish))).expect(200);
        }
    }

    private static String activity(String finish) {
        return """
                {"id":"A010","names":{"zh":"泵房主体","en":"Pump house"},"plannedStart":"2026-03-02","plannedFinish":"%s","weight":1}""".formatted(finish);
    }

    /** Somebody of the office at the pages of one project. */
    private record Office(Page page, String language) {

        void plansStages() {
            page.getByTestId("project-stages").click();
            assertThat(page.getByTestId("stages-row")).hasCount(11);
            page.getByTestId("stages-days").click();
            page.getByTestId("days-STARTED").fill(today().minusDays(30).toString());
            page.getByTestId("days-COMPLETED").fill(today().minusDays(40).toString());
            page.getByTestId("days-confirm").click();
            // They are not in the order of the stages.
            assertThat(page.getByTestId("days-FULL_PRODUCTION-problem")).isVisible();
            page.getByTestId("days-COMPLETED").fill("2031-12-31");
            take("days");
            page.getByTestId("days-confirm").click();
            assertThat(page.getByTestId("days-dialog")).hasCount(0);
            assertThat(stage("STARTED").locator(".c-late")).containsText("30");
        }

        void saysAStageWithDayAndEvidence() {
            // The project has been signed for longer than it is registered.
            page.getByTestId("stages-stage").click();
            page.getByTestId("stage-on").fill(today().minusDays(100).toString());
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-dialog")).hasCount(0);
            page.getByTestId("stages-stage").click();
            page.getByTestId("stage-stage").selectOption("STARTED");
            page.getByTestId("stage-on").fill(today().minusDays(101).toString());
            page.getByTestId("stage-text").fill("施工许可证 0101");
            page.getByTestId("stage-link").fill("https://docs.example.cn/permits/0101");
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-on-problem")).isVisible();
            page.getByTestId("stage-on").fill(today().minusDays(20).toString());
            take("stage");
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-dialog")).hasCount(0);
            assertThat(stage("STARTED").getByTestId("stage-evidence")).hasText("施工许可证 0101");
            assertThat(stage("STARTED").locator(".c-late")).containsText("10");
            assertThat(stage("SIGNED").locator(".c-dwell")).containsText("80");
            assertThat(stage("STARTED").locator(".c-dwell")).containsText("20");
            take("stages");
            page.goBack();
            assertThat(page.getByTestId("stage-time")).hasCount(4, new HasCountOptions().setTimeout(SOON));
        }

        void handsOver() {
            page.getByTestId("project-responsibility").click();
            assertThat(page.getByTestId("responsibility-row")).hasCount(1);
            page.getByTestId("responsibility-assign").click();
            assertThat(page.getByTestId("assign-sponsor")).isEnabled();
            // Since when those who answer do so.
            page.getByTestId("assign-from").fill(today().minusDays(200).toString());
            page.getByTestId("assign-confirm").click();
            assertThat(page.getByTestId("assign-dialog")).hasCount(0);
            page.getByTestId("responsibility-assign").click();
            page.getByTestId("assign-taskForce").fill("泵站专班");
            page.getByTestId("assign-flagship").selectOption("true");
            page.getByTestId("assign-from").fill(today().minusDays(50).toString());
            page.getByTestId("assign-reason").fill("成立专班");
            take("assign");
            page.getByTestId("assign-confirm").click();
            assertThat(page.getByTestId("responsibility-row")).hasCount(2);
            var former = page.getByTestId("responsibility-row").nth(1);
            assertThat(former).containsText("150");
            assertThat(page.getByTestId("responsibility-row").first()).containsText("泵站专班");
            take("responsibility");
            page.goBack();
        }

        void readsTheLedger() {
            page.getByTestId("project-ledger").click();
            assertThat(page.getByTestId("slip-row")).hasCount(2);
            assertThat(page.getByTestId("slip-row").nth(0).locator(".c-finish")).containsText("+12");
            assertThat(page.getByTestId("slip-row").nth(0).locator(".c-cumulative"))
                    .containsText("+23");
            assertThat(page.getByTestId("slip-row").nth(1).locator(".c-finish")).containsText("+11");
            assertThat(page.getByTestId("ledger-plan")).isVisible();
            assertThat(page.getByTestId("holder-row")).hasCount(1);
            assertThat(page.getByTestId("holder-row").locator(".c-activities")).containsText("2");
            take("ledger");
            page.getByTestId("slip-activity").first().click();
            assertThat(page.getByTestId("ledger-all")).isVisible();
            page.getByTestId("ledger-0").click();
            assertThat(page.getByTestId("baseline-row")).hasCount(2);
            assertThat(page.getByTestId("baseline-row").first()).containsText("+23");
            take("baseline");
        }

        void completesTheProjectWithWorkLeftOpen() {
            page.getByTestId("stages-stage").click();
            page.getByTestId("stage-stage").selectOption("COMPLETED");
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-open")).containsText("A010");
            take("stage-open");
            page.getByTestId("stage-closeOpen").check();
            page.getByTestId("stage-confirm").click();
            assertThat(page.getByTestId("stage-dialog")).hasCount(0);
            assertThat(stage("COMPLETED")).containsText(String.valueOf(today().getYear()));
        }

        void addsABaseline() {
            page.getByTestId("ledger-add").click();
            page.getByTestId("baseline-confirm").click();
            assertThat(page.getByTestId("baseline-name-problem")).isVisible();
            page.getByTestId("baseline-name").fill("年度调整");
            page.getByTestId("baseline-reason").fill("批复");
            page.getByTestId("baseline-confirm").click();
            assertThat(page.getByTestId("baseline-dialog")).hasCount(0);
            assertThat(page.getByTestId("ledger-1")).hasAttribute("aria-pressed", "true");
            assertThat(page.getByTestId("baseline-about")).containsText("批复");
            assertThat(page.getByTestId("baseline-row")).hasCount(2);
            take("baseline-added");
        }

        private Locator stage(String stage) {
            return page.locator("[data-test=stages-row][data-stage=" + stage + "]");
        }

        private void take(String name) {
            picture(page, "ledger-" + name + "-" + language);
        }
    }
}
