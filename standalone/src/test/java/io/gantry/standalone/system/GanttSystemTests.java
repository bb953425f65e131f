package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gantt editor in a browser: what a drag comes to before it is saved, wherever the browser is. */
class GanttSystemTests {

    /** Piles, then a deck, then the opening; a fence beside them. */
    static final String NETWORK = """
            {"activities":[
             {"id":"S","names":{"zh":"主体工程","en":"Main works"},"plannedStart":"2031-03-03","plannedFinish":"2031-04-25","weight":0},
             {"id":"A010","names":{"zh":"桩基施工","en":"Piles"},"parent":"S","plannedStart":"2031-03-03","plannedFinish":"2031-03-14","weight":3,"durationDays":10},
             {"id":"A020","names":{"zh":"桥面施工","en":"Deck"},"parent":"S","plannedStart":"2031-03-17","plannedFinish":"2031-04-25","weight":6,"durationDays":30,
              "links":[{"predecessor":"A010"}]},
             {"id":"A030","names":{"zh":"围挡","en":"Fence"},"plannedStart":"2031-03-03","plannedFinish":"2031-03-07","weight":1},
             {"id":"M","names":{"zh":"通车","en":"Opening"},"plannedStart":"2031-04-25","plannedFinish":"2031-04-25","weight":0,"milestone":true,
              "links":[{"predecessor":"A020"}]}]}""";

    /** What was due years ago, and what will be. */
    private static final String NEVER_DONE = """
            {"activities":[
             {"id":"PAST","names":{"zh":"场地平整"},"plannedStart":"2025-03-03","plannedFinish":"2025-03-14","weight":1},
             {"id":"NEXT","names":{"zh":"粉刷"},"plannedStart":"2031-03-03","plannedFinish":"2031-03-14","weight":1}]}""";

    /** Case B15. */
    private static final String ONE_BAR = """
            {"activities":[
             {"id":"FIRST","names":{"zh":"开头"},"plannedStart":"2026-08-24","plannedFinish":"2026-08-28","weight":1},
             {"id":"B15","names":{"zh":"粉刷"},"plannedStart":"2026-11-19","plannedFinish":"2026-11-25","weight":1}]}""";

    @ParameterizedTest
    @CsvSource({"zh-CN, zh, LIGHT", "en-GB, en, DARK"})
    void aDragIsTriedThenSavedWithAReason(String locale, String language, ColorScheme scheme) {
        var options = new NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(locale)
                .setColorScheme(scheme);
        GanttChart.with(options, "DRAG-" + language, NETWORK, chart -> {
            var page = chart.page();
            chart.open();
            page.getByTestId("bars-zoom").selectOption("day");
            chart.find("A010");
            chart.take("gantt-" + language);

            chart.click("A010", "2031-03-05");
            assertThat(chart.tried()).as("a click").isEmpty();
            assertThat(page.getByTestId("bars-save")).isDisabled();

            chart.drag("A010", "2031-03-05", 7);
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-05-02");
            page.getByTestId("trial-moves").locator("summary").click();
            assertThat(page.getByTestId("trial-moves").getByTestId("trial-activity"))
                    .hasCount(4);
            page.getByTestId("trial-late").locator("summary").click();
            assertThat(page.getByTestId("trial-late")).containsText(language.equals("zh") ? "桥面施工" : "Deck");
            chart.take("gantt-trial-" + language);

            page.getByTestId("bars-undo").click();
            assertThat(page.getByTestId("trial")).hasCount(0);
            page.getByTestId("bars-redo").click();
            assertThat(page.getByTestId("trial-answer")).isVisible();
            page.getByTestId("trial-follow").click();
            assertThat(page.getByTestId("trial-follow")).hasCount(0);
            // Nothing is lost by going away.
            page.reload();
            assertThat(page.getByTestId("bars-restored")).isVisible();

            page.getByTestId("bars-save").click();
            page.getByTestId("bars-save-confirm").click();
            assertThat(page.getByTestId("bars-save-reason-problem")).isVisible();
            chart.weigh("A030", 2);
            page.getByTestId("bars-save-reason").fill("雨季");
            page.getByTestId("bars-save-confirm").click();
            assertThat(page.getByTestId("bars-save-conflict")).isVisible();
            chart.take("gantt-conflict-" + language);
            page.getByTestId("bars-save-confirm").click();
            assertThat(page.getByTestId("bars")).hasAttribute("data-revision", "3");
            assertThat(page.getByTestId("trial")).hasCount(0);

            assertThat(chart.stored("A010").path("plannedStart").asString()).isEqualTo("2031-03-10");
            assertThat(chart.stored("A010").path("plannedFinish").asString()).isEqualTo("2031-03-21");
            var deck = chart.stored("A020");
            assertThat(deck.path("plannedFinish").asString()).isEqualTo("2031-05-02");
            assertThat(deck.path("parent").asString()).isEqualTo("S");
            assertThat(deck.path("links").path(0).path("predecessor").asString())
                    .isEqualTo("A010");
            assertThat(chart.stored("A030").path("weight").asInt()).isEqualTo(2);
            assertThat(chart.history().path(0).path("reason").asString()).isEqualTo("雨季");
        });
    }

    @Test
    void linksDurationsAndDatesAreChangedByMouseKeyboardAndCell() {
        var options = new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN");
        GanttChart.with(options, "CELLS", NETWORK, chart -> {
            var page = chart.page();
            chart.open();
            page.getByTestId("bars-zoom").selectOption("day");
            chart.find("A030");

            chart.drawLink("A030", "2031-03-08", "A010", "2031-03-03");
            assertThat(chart.cell("A010", "links")).hasText("A030");
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-05-02");

            chart.cell("A020", "duration").dblclick();
            page.getByTestId("bars-input-duration").fill("25");
            page.keyboard().press("Enter");
            assertThat(chart.cell("A020", "duration")).hasText("25");
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-04-25");

            page.keyboard().press("Shift+ArrowRight");
            assertThat(chart.lastTried()).contains("\"plannedStart\":\"2031-03-18\"");
            page.keyboard().press("Control+z");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("-");
            assertThat(chart.row("A010")).hasCount(0);
            page.keyboard().press("+");
            assertThat(chart.row("A010")).hasCount(1);

            chart.cell("A020", "links").dblclick();
            page.getByTestId("bars-input-links").fill("M; nobody");
            page.keyboard().press("Enter");
            assertThat(page.getByTestId("bars-fault")).isVisible();
            page.getByTestId("bars-input-links").fill("M");
            page.keyboard().press("Enter");
            // M waits for A020: the service says so, in the reader's language.
            assertThat(page.getByTestId("trial-fault")).containsText("循环");
            chart.take("gantt-ring");
            page.getByTestId("bars-discard").click();
            assertThat(page.getByTestId("trial")).hasCount(0);
        });
    }

    @Test
    void aPhoneShowsTheNamesAndChangesInADialog() {
        var options = new NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("en-GB");
        GanttChart.with(options, "PHONE", NETWORK, chart -> {
            var page = chart.page();
            chart.open();
            assertThat(chart.cell("A010", "name")).isVisible();
            assertThat(chart.cell("A010", "start")).hasCount(0);
            chart.take("gantt-phone");
            chart.find("A010");
            var at = chart.place("A010", "2031-03-05");
            page.touchscreen().tap(at[0], at[1]);
            page.getByTestId("bars-details-duration").fill("15");
            chart.take("gantt-phone-details");
            page.getByTestId("bars-details-confirm").click();
            assertThat(page.getByTestId("trial-finish")).hasAttribute("data-finish", "2031-05-02");
            chart.take("gantt-phone-trial");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isFalse();
        });
    }

    /** Cases, B15. */
    @ParameterizedTest
    @ValueSource(strings = {"Australia/Sydney", "America/Sao_Paulo", "America/New_York", "Asia/Kathmandu"})
    void aBarIsDraggedByPortfolioDaysInEveryZone(String zone) {
        var options = new NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("zh-CN")
                .setTimezoneId(zone);
        GanttChart.with(options, "ZONE-" + zone.replaceAll("\\W", "-"), ONE_BAR, chart -> {
            var page = chart.page();
            chart.open();
            assertThat(page.getByTestId("bars-canvas")).hasAttribute("data-first", "2026-08-03");
            page.getByTestId("bars-zoom").selectOption("day");
            chart.find("B15");

            chart.click("B15", "2026-11-21");
            assertThat(chart.tried()).as("a click").isEmpty();
            chart.drag("B15", "2026-11-21", 1);
            assertThat(chart.lastTried()).contains("\"plannedStart\":\"2026-11-20\",\"plannedFinish\":\"2026-11-26\"");
            chart.drag("B15", "2026-11-22", -1);
            assertThat(page.getByTestId("trial")).hasCount(0);
            chart.drag("B15", "2026-11-25", 1, 0.9);
            assertThat(chart.lastTried()).contains("\"plannedStart\":\"2026-11-19\",\"plannedFinish\":\"2026-11-26\"");
            chart.drag("B15", "2026-11-26", -1, 0.9);
            assertThat(page.getByTestId("trial")).hasCount(0);
        });
    }

    @Test
    void jumpsFitsHidesColumnsFillsTheScreenAndPrints() {
        var options = new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN");
        GanttChart.with(options, "PRINT", NEVER_DONE, chart -> {
            var page = chart.page();
            chart.open();
            assertThat(page.getByTestId("bars-late")).containsText("1");
            page.getByTestId("bars-late").click();
            assertThat(chart.row("PAST")).hasAttribute("aria-selected", "true");
            assertThat(chart.shows("2025-03-03")).isTrue();
            page.getByTestId("bars-today").click();
            assertThat(chart.shows(Product.shared().today().toString())).isTrue();
            assertThat(chart.shows("2025-03-03")).isFalse();
            page.getByTestId("bars-fit").click();
            assertThat(page.getByTestId("bars-zoom")).hasValue("year");
            assertThat(chart.shows("2025-03-03")).isTrue();
            assertThat(chart.shows("2031-12-31")).isTrue();

            assertThat(chart.cell("NEXT", "unit")).hasCount(1);
            page.getByTestId("bars-columns").click();
            page.getByTestId("bars-columns-unit").uncheck();
            assertThat(chart.cell("NEXT", "unit")).hasCount(0);
            page.reload();
            assertThat(chart.cell("NEXT", "float")).hasCount(1);
            assertThat(chart.cell("NEXT", "unit")).hasCount(0);

            page.getByTestId("bars-full").click();
            page.waitForFunction("() => document.fullscreenElement?.dataset.test === 'bars'");
            chart.take("gantt-full");
            page.getByTestId("bars-full").click();
            page.waitForFunction("() => !document.fullscreenElement");

            page.getByTestId("bars-print").click();
            assertThat(page.locator("[data-test=bars-sheets] img")).hasCount(1);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            chart.take("gantt-print");
            assertThat(page.getByTestId("bars-pane")).isHidden();
        });
    }

    @Test
    void theChartOnTheProjectsPageOpensAtTodayKeepsItsPlaceAndShowsItsTipsWhole() {
        var options = new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN");
        GanttChart.with(options, "PAGE", oneOfSixtyRunsToday("A45"), chart -> {
            var page = chart.page();
            page.navigate(chart.place().application().page() + "/#/projects/" + chart.project());
            page.locator(".gantt-pane").scrollIntoViewIfNeeded();
            assertThat(labelOf(page, "A45")).isInViewport();
            assertThat(labelOf(page, "A01")).not().isInViewport();

            page.getByTestId("gantt-zoom-in").click();
            page.locator(".gantt-pane").evaluate("pane => { pane.scrollLeft += 60; }");
            var middle = middleOf(page);
            page.getByTestId("gantt-zoom-in").click();
            assertThat(middleOf(page)).isCloseTo(middle, within(0.002)); // less than a day
            page.getByTestId("gantt-zoom-out").click();
            assertThat(middleOf(page)).isCloseTo(middle, within(0.002));

            // Where there is room for it neither to the right nor below.
            var corner = (List<?>) page.locator(".gantt-pane").evaluate("""
                    pane => {
                      const row = document.querySelector('[data-activity=A45]');
                      pane.scrollTop += row.getBoundingClientRect().bottom - pane.getBoundingClientRect().top - pane.clientHeight;
                      const { left } = pane.getBoundingClientRect();
                      const { top, height } = row.getBoundingClientRect();
                      return [left + pane.clientWidth - 6, top + height / 2 - 2];
                    }""");
            page.mouse().move(((Number) corner.get(0)).doubleValue(), ((Number) corner.get(1)).doubleValue());
            assertThat(page.locator(".tip")).isVisible();
            var tip = page.locator(".tip").boundingBox();
            var pane = page.locator(".gantt-pane").boundingBox();
            assertThat(tip.x).isGreaterThanOrEqualTo(pane.x);
            assertThat(tip.y).isGreaterThanOrEqualTo(pane.y);
            assertThat(tip.x + tip.width).isLessThanOrEqualTo(pane.x + pane.width);
            assertThat(tip.y + tip.height).isLessThanOrEqualTo(pane.y + pane.height);
            chart.take("project-chart-tip");
        });
    }

    private static Locator labelOf(Page page, String activity) {
        return page.locator("[data-test=gantt-label][data-activity=" + activity + "]");
    }

    // As a share of the chart.
    private static double middleOf(Page page) {
        return ((Number) page.locator(".gantt-pane").evaluate("""
                        pane => {
                          const labels = pane.querySelector('.gantt-labels').offsetWidth;
                          return (pane.scrollLeft + (pane.clientWidth - labels) / 2) / pane.querySelector('.chart').offsetWidth;
                        }""")).doubleValue();
    }

    // By the clock of the pages, which no test has moved.
    private static String oneOfSixtyRunsToday(String running) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return IntStream.range(0, 60)
                .mapToObj("A%02d"::formatted)
                .map(id -> """
                        {"id":"%s","names":{"zh":"工作 %s"},"plannedStart":"%s","plannedFinish":"%s","weight":1}""".formatted(id, id, today.plusDays(id.equals(running) ? -100 : 200), today.plusDays(240)))
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
    }
}
