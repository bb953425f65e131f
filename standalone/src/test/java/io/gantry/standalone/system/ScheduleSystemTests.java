package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a plan amounts to, on its project's page: how sound it is, how probable its finish, and where its calendar ends. */
class ScheduleSystemTests {

    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(60_000);
    private static final int ACTIVITIES = 10;

    /** One after the other, the last one in a year that the calendar does not know. */
    private static String chain() {
        return IntStream.rangeClosed(1, ACTIVITIES)
                .mapToObj(i -> """
                        {"id":"A%1$02d","names":{"zh":"工序%1$d","en":"Step %1$d"},"plannedStart":"2031-%2$02d-03","plannedFinish":"2031-%2$02d-14","weight":1,
                         "durationDays":%3$d%4$s}""".formatted(
                                i,
                                i + 2,
                                i == ACTIVITIES ? 180 : 10,
                                i == 1 ? "" : ",\"links\":[{\"predecessor\":\"A%02d\"}]".formatted(i - 1)))
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
    }

    @Test
    void aLeaderSeesHowSoundAndHowProbableAPlanIsAndWhereItsCalendarEnds() {
        GanttChart.with(
                new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"), "QUALITY", chain(), chart -> {
                    var page = chart.page();
                    page.navigate(chart.place().application().page() + "/#/projects/" + chart.project());
                    assertThat(page.getByTestId("schedule-verdict")).isVisible(SOON);
                    assertThat(page.getByTestId("calendar-ends")).hasAttribute("data-until", "2031-12-31");

                    page.getByTestId("risk").locator("summary").click();
                    page.getByTestId("risk-run").click();
                    assertThat(page.getByTestId("risk-p50")).not().isEmpty();
                    assertThat(page.getByTestId("risk-rank")).hasCount(8);
                    page.getByTestId("risk-all").click();
                    assertThat(page.getByTestId("risk-rank")).hasCount(ACTIVITIES);

                    page.getByTestId("quality").locator("summary").first().click();
                    var lengths = page.locator("[data-test=quality-point][data-check=HIGH_DURATION]");
                    assertThat(lengths).hasAttribute("data-passed", "false");
                    lengths.locator("summary").click();
                    chart.take("schedule-quality");
                    assertThat(ExcelSystemTests.sheet(page, "quality-excel")).contains("A10", "涉及工作");
                    lengths.getByTestId("quality-activity").click();
                    assertThat(page.getByTestId("bars")).isVisible(SOON);
                    assertThat(chart.row("A10")).hasAttribute("aria-selected", "true");
                    assertThat(page.getByTestId("calendar-ends")).hasAttribute("data-until", "2031-12-31");
                    page.getByTestId("bars-plan").click();
                    assertThat(page.getByTestId("calendar-ends")).hasAttribute("data-until", "2031-12-31");
                });
    }

    @Test
    void aPlanWithoutLinksIsForecastToo() {
        var phone = new NewContextOptions().setViewportSize(390, 844).setLocale("en-GB");
        GanttChart.with(phone, "PLAIN", """
                {"activities":[{"id":"A","names":{"zh":"围挡","en":"Fence"},"plannedStart":"2031-03-03","plannedFinish":"2031-03-14","weight":1}]}""", chart -> {
            var page = chart.page();
            page.navigate(chart.place().application().page() + "/#/projects/" + chart.project());
            assertThat(page.getByTestId("schedule")).isVisible(SOON);
            assertThat(page.getByTestId("schedule-verdict")).hasCount(0);
            page.getByTestId("risk").locator("summary").click();
            page.getByTestId("risk-run").click();
            assertThat(page.getByTestId("risk-on-time")).isVisible();
            chart.take("schedule-plain");
        });
    }
}
