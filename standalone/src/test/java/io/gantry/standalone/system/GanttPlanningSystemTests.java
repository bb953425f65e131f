package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is laid and re-planned in the Gantt editor: work breakdown, what is new and what goes, a finish that is tried, by finger. */
class GanttPlanningSystemTests {

    private static final Pattern REMOVED = Pattern.compile("\\bremoved\\b");

    @Test
    void activitiesAreIndentedAddedAndTakenOut() {
        GanttChart.with(
                new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"),
                "BREAKDOWN",
                GanttSystemTests.NETWORK,
                chart -> {
                    var page = chart.page();
                    chart.open();
                    chart.find("A030");
                    page.getByTestId("bars-indent").click();
                    assertThat(chart.row("A030")).hasAttribute("aria-level", "2");
                    assertThat(chart.lastTried()).contains("\"id\":\"A030\"").contains("\"parent\":\"S\"");
                    chart.cell("A030", "name").click();
                    page.keyboard().press("Alt+Shift+ArrowLeft");
                    assertThat(chart.row("A030")).hasAttribute("aria-level", "1");
                    assertThat(page.getByTestId("trial")).hasCount(0);
                    page.keyboard().press("Alt+Shift+ArrowRight");

                    page.getByTestId("bars-add").click();
                    page.getByTestId("bars-add-confirm").click();
                    assertThat(page.getByTestId("bars-add-zh-problem")).isVisible();
                    page.getByTestId("bars-add-zh").fill("栏杆安装");
                    page.getByTestId("bars-add-duration").fill("3");
                    page.getByTestId("bars-add-confirm").click();
                    assertThat(chart.cell("A040", "name")).hasText("栏杆安装");
                    assertThat(chart.row("A040")).hasAttribute("aria-level", "2");

                    chart.find("A010");
                    page.getByTestId("bars-remove").click();
                    assertThat(chart.row("A010")).hasClass(REMOVED);
                    assertThat(chart.lastTried()).contains("\"removed\":[\"A010\"]");
                    assertThat(page.getByTestId("trial-answer")).isVisible();
                    page.getByTestId("bars-restore").click();
                    assertThat(chart.row("A010")).not().hasClass(REMOVED);
                    chart.cell("A010", "name").click();
                    page.keyboard().press("Delete");
                    assertThat(chart.row("A010")).hasClass(REMOVED);
                    chart.take("gantt-breakdown");

                    page.getByTestId("bars-save").click();
                    page.getByTestId("bars-save-confirm").click();
                    assertThat(page.getByTestId("bars-save-reason-problem")).isVisible();
                    page.getByTestId("bars-save-reason").fill("桩基另行发包");
                    page.getByTestId("bars-save-confirm").click();
                    assertThat(page.getByTestId("bars")).hasAttribute("data-revision", "2");
                    assertThat(chart.row("A010")).hasCount(0);
                    assertThat(chart.stored("A020").path("links").isEmpty()).isTrue();
                    assertThat(chart.stored("A030").path("parent").asString()).isEqualTo("S");
                    assertThat(chart.stored("A040").path("names").path("zh").asString())
                            .isEqualTo("栏杆安装");
                    assertThat(chart.history().path(0).path("reason").asString())
                            .isEqualTo("桩基另行发包");
                });
    }

    @Test
    void aWorkBreakdownIsLaidInTheTableOfThePlan() {
        GanttChart.with(
                new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"),
                "TABLE",
                GanttSystemTests.NETWORK,
                chart -> {
                    var page = chart.page();
                    page.navigate(chart.place().application().page() + "/#/projects/" + chart.project() + "/plan");
                    var fence = page.locator("[data-test=plan-row][data-id=A030]");
                    fence.getByTestId("cell-parent").fill("nobody");
                    fence.getByTestId("cell-links").fill("A010SS+2");
                    fence.getByTestId("cell-constraint").fill("fnlt 2031.3.31");
                    fence.getByTestId("cell-durationDays").fill("5天");
                    fence.getByTestId("cell-durationDays").blur();
                    assertThat(fence.getByTestId("plan-problem")).hasCount(1);
                    fence.getByTestId("cell-parent").fill("S");
                    fence.getByTestId("cell-parent").blur();
                    assertThat(fence.getByTestId("plan-problem")).hasCount(0);
                    chart.take("plan-breakdown");
                    page.getByTestId("plan-save").click();
                    page.getByTestId("plan-save-confirm").click();
                    assertThat(page.getByTestId("plan-save-dialog")).hasCount(0);

                    var stored = chart.stored("A030");
                    assertThat(stored.path("parent").asString()).isEqualTo("S");
                    assertThat(stored.path("durationDays").asInt()).isEqualTo(5);
                    assertThat(stored.path("links").path(0).path("lagDays").asInt())
                            .isEqualTo(2);
                    assertThat(stored.path("constraint").path("date").asString())
                            .isEqualTo("2031-03-31");
                });
    }

    @Test
    void aFinishIsTriedItsRemediesTakenOverAndAConstraintSet() {
        GanttChart.with(
                new NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"),
                "FINISH",
                GanttSystemTests.NETWORK,
                chart -> {
                    var page = chart.page();
                    chart.open();
                    page.getByTestId("bars-finish-by").fill("2031-04-18");
                    assertThat(page.getByTestId("trial-remedies")).isVisible();
                    assertThat(chart.lastTried()).isEqualTo("{\"finishBy\":\"2031-04-18\"}");
                    page.getByTestId("trial-candidates").locator("summary").click();
                    chart.take("gantt-finish-by");
                    page.getByTestId("trial-remedies")
                            .getByTestId("remedy-take")
                            .first()
                            .click();
                    assertThat(page.getByTestId("trial-in-time")).isVisible();
                    assertThat(page.getByTestId("bars-save")).isEnabled();
                    page.getByTestId("bars-undo").click();
                    assertThat(page.getByTestId("bars-save")).isDisabled();
                    page.getByTestId("bars-finish-by").fill("");
                    assertThat(page.getByTestId("trial")).hasCount(0);

                    chart.cell("A020", "name").click();
                    page.keyboard().press("Space");
                    page.getByTestId("bars-details-kind").selectOption("FNLT");
                    page.getByTestId("bars-details-day").fill("2031-04-18");
                    page.getByTestId("bars-details-confirm").click();
                    assertThat(chart.cell("A020", "constraint")).hasText("FNLT 2031-04-18");
                    assertThat(chart.cell("A020", "float")).hasText("-5");
                    chart.take("gantt-constraint");
                });
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh, 桥面施工", "en-GB, en, Deck"})
    void aPhoneRePlansByFingerAndDayByDayWithTheConsequences(String locale, String language, String follower) {
        var options = new NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(locale);
        GanttChart.with(options, "FINGER-" + language, GanttSystemTests.NETWORK, chart -> {
            var page = chart.page();
            chart.open();
            assertThat(page.getByTestId("bars-by-finger")).isVisible();
            chart.find("A010");
            var before = chart.scrolled();
            chart.swipe("A010", "2031-03-05", -60);
            assertThat(chart.scrolled()).as("a finger that does not rest").isGreaterThan(before);
            assertThat(page.getByTestId("bars-save")).isDisabled();
            chart.find("A010");
            chart.dragByFinger("A010", "2031-03-05", 7);
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-05-02");
            assertThat(chart.lastTried()).contains("\"plannedStart\":\"2031-03-10\"");
            assertThat(page.getByTestId("bars-details-confirm")).hasCount(0);
            chart.take("gantt-finger-drag-" + language);
            page.getByTestId("bars-undo").tap();
            assertThat(page.getByTestId("trial")).hasCount(0);

            var at = chart.place("A010", "2031-03-05");
            page.touchscreen().tap(at[0], at[1]);
            for (int day = 0; day < 5; day++) {
                page.getByTestId("bars-move-more").tap();
            }
            assertThat(page.getByTestId("bars-details-start")).hasValue("2031-03-10");
            chart.take("gantt-finger-" + language);
            page.getByTestId("bars-details-confirm").tap();
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-05-02");
            page.getByTestId("trial-moves").locator("summary").tap();
            assertThat(page.getByTestId("trial-moves")).containsText(follower);
            page.getByTestId("trial-late").locator("summary").tap();
            assertThat(page.getByTestId("trial-late")).containsText(follower);
            chart.take("gantt-finger-trial-" + language);
            page.getByTestId("bars-save").tap();
            page.getByTestId("bars-save-reason").fill("雨季停工");
            page.getByTestId("bars-save-confirm").tap();
            assertThat(page.getByTestId("bars")).hasAttribute("data-revision", "2");
            assertThat(chart.stored("A010").path("plannedStart").asString()).isEqualTo("2031-03-10");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isFalse();
        });
    }
}
