package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The Gantt editor in a browser: what a drag comes to before it is saved, wherever the browser is and however large the plan. */
@Isolated
class GanttSystemTests {

    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(60_000);

    /** Piles, then a deck, then the opening; a fence beside them. */
    private static final String NETWORK = """
            {"activities":[
             {"id":"S","names":{"zh":"主体工程","en":"Main works"},"plannedStart":"2031-03-03","plannedFinish":"2031-04-25","weight":0},
             {"id":"A010","names":{"zh":"桩基施工","en":"Piles"},"parent":"S","plannedStart":"2031-03-03","plannedFinish":"2031-03-14","weight":3,"durationDays":10},
             {"id":"A020","names":{"zh":"桥面施工","en":"Deck"},"parent":"S","plannedStart":"2031-03-17","plannedFinish":"2031-04-25","weight":6,"durationDays":30,
              "links":[{"predecessor":"A010"}]},
             {"id":"A030","names":{"zh":"围挡","en":"Fence"},"plannedStart":"2031-03-03","plannedFinish":"2031-03-07","weight":1},
             {"id":"M","names":{"zh":"通车","en":"Opening"},"plannedStart":"2031-04-25","plannedFinish":"2031-04-25","weight":0,"milestone":true,
              "links":[{"predecessor":"A020"}]}]}""";

    /** Case B15. */
    private static final String ONE_BAR = """
            {"activities":[
             {"id":"FIRST","names":{"zh":"开头"},"plannedStart":"2026-08-24","plannedFinish":"2026-08-28","weight":1},
             {"id":"B15","names":{"zh":"粉刷"},"plannedStart":"2026-11-19","plannedFinish":"2026-11-25","weight":1}]}""";

    private static final String HEAP = "() => Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1048576)";

    private static final String OPEN = """
            async (hash) => {
                const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                const until = async (selector) => { while (!document.querySelector(selector)) await frame(); };
                const begin = performance.now();
                location.hash = hash;
                await until('[data-test=bars-row]');
                await frame();
                const firstPaintMillis = Math.round(performance.now() - begin);
                await until('[data-test=bars][data-loaded=true]');
                return { firstPaintMillis, wholeMillis: Math.round(performance.now() - begin), heapMiB: Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1048576) };
            }""";

    private static final String SCROLL = """
            async ([dx, dy]) => {
                const pane = document.querySelector('[data-test=bars-pane]');
                const times = [];
                let last = performance.now();
                for (const end = last + 4000; last < end;) {
                    pane.scrollBy(dx, dy);
                    await new Promise((resolve) => requestAnimationFrame(resolve));
                    const now = performance.now();
                    times.push(now - last);
                    last = now;
                }
                times.sort((a, b) => a - b);
                return { frames: times.length, framesPerSecond: Math.round(times.length / 4), oneOfTwentyTakesMillis: Math.round(times[Math.floor(times.length * 0.95)]) };
            }""";

    @ParameterizedTest
    @CsvSource({"zh-CN, zh, LIGHT", "en-GB, en, DARK"})
    void aDragIsTriedThenSavedWithAReason(String locale, String language, ColorScheme scheme) {
        var options = new NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(locale)
                .setColorScheme(scheme);
        with(options, "DRAG-" + language, NETWORK, chart -> {
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
        with(options, "CELLS", NETWORK, chart -> {
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
        with(options, "PHONE", NETWORK, chart -> {
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
        with(options, "ZONE-" + zone.replaceAll("\\W", "-"), ONE_BAR, chart -> {
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
    void printsSheetsWithNamesAndDays() {
        with(new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"), "PRINT", NETWORK, chart -> {
            var page = chart.page();
            chart.open();
            page.getByTestId("bars-print").click();
            assertThat(page.locator("[data-test=bars-sheets] img")).hasCount(1);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            chart.take("gantt-print");
            assertThat(page.getByTestId("bars-pane")).isHidden();
        });
    }

    /** Figures, not limits: machines differ. */
    @Test
    void tenThousandActivitiesAreScrolled() {
        with(new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"), "LARGE", large(), chart -> {
            var page = chart.page();
            var opened = page.evaluate(OPEN, "#/projects/" + chart.project() + "/gantt");
            var work = new MainThread(page);
            System.out.println("Gantt chart of 10,000 activities: " + opened);
            for (var by : List.of(List.of(0, 24), List.of(0, 900), List.of(40, 60))) {
                System.out.println("  scrolled by " + by + " a frame: " + work.of(() -> page.evaluate(SCROLL, by)));
            }
            System.out.println("  then " + page.evaluate(HEAP) + " MiB of heap");
            chart.take("gantt-large");

            assertThat(page.getByTestId("bars-tree")).hasAttribute("aria-rowcount", "10001");
            assertThat(page.getByTestId("bars-row").count()).isBetween(10, 100);
        });
    }

    /** How long the page's thread works for something, whatever else the machine is busy with. */
    private static final class MainThread {

        private final CDPSession session;

        MainThread(Page page) {
            session = page.context().newCDPSession(page);
            var domain = new JsonObject();
            domain.addProperty("timeDomain", "threadTicks");
            session.send("Performance.enable", domain);
        }

        /** What it says, and how long it took for each frame. */
        String of(Supplier<Object> does) {
            double before = seconds();
            var said = (Map<?, ?>) does.get();
            int frames = ((Number) Objects.requireNonNull(said.get("frames"))).intValue();
            return "%s, %.1f ms of the page's thread a frame".formatted(said, 1_000 * (seconds() - before) / frames);
        }

        private double seconds() {
            for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                    return metric.getAsJsonObject().get("value").getAsDouble();
                }
            }
            throw new AssertionError("no TaskDuration");
        }
    }

    private static String large() {
        var start = LocalDate.of(2026, 3, 2);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    int group = i / 50;
                    boolean summary = i % 50 == 0;
                    var from = start.plusDays(group * 7L + (summary ? 0 : i % 50));
                    var network = summary
                            ? ""
                            : ",\"parent\":\"A%05d\"%s".formatted(group * 50, i % 50 == 1 ? "" : links(i - 1));
                    return """
                            {"id":"A%05d","names":{"zh":"第%d段第%d项工作"},"plannedStart":"%s","plannedFinish":"%s","weight":1%s}""".formatted(i, group + 1, i % 50, from, from.plusDays(20), network);
                })
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
    }

    private static String links(int predecessor) {
        return ",\"links\":[{\"predecessor\":\"A%05d\",\"type\":\"SS\",\"lagDays\":1}]".formatted(predecessor);
    }

    private static void with(NewContextOptions options, String name, String plan, Consumer<Chart> does) {
        var place = Neighbourhood.shared();
        var http = place.application().http();
        var id = "GANTT-" + name.toUpperCase(Locale.ROOT);
        // The unit above works on Saturdays.
        var unit = "UNIT-" + name.toUpperCase(Locale.ROOT);
        http.post("/api/registry/units", """
                {"code":"%1$s","names":{"zh":"桥梁处 %1$s"},"kind":"DEPARTMENT","parent":"%2$s"}""".formatted(unit, place.own().unit()))
                .expect(201);
        http.post("/api/registry/calendars", """
                {"id":"CAL-%1$s","names":{"zh":"日历 %1$s"},"units":["%1$s"],"weekend":["SATURDAY","SUNDAY"],
                 "hours":[{"from":"08:00","until":"17:00"}],"knownFrom":"2026-01-01","knownUntil":"2031-12-31","off":[],"working":[]}""".formatted(unit)).expect(201);
        http.post("/api/registry/projects", """
                {"id":"%1$s","names":{"zh":"凌河大桥 %1$s","en":"Linghe bridge %1$s"},"classification":"INFRASTRUCTURE","tier":"1BN","totalInvestment":1200000000,
                 "annualInvestment":400000000,"leadUnit":"%2$s","responsibleUnit":"%2$s","fieldUnit":"%2$s","requiredFinish":"2031-12-31"}""".formatted(id, unit)).expect(201);
        http.put("/api/registry/projects/" + id + "/plan", plan).expect(200);
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            var chart = new Chart(page, place, id, new ArrayList<>());
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> {
                // What the service refuses the browser tells, too.
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    faults.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (request.url().endsWith("/plan/what-if")) {
                    chart.tried().add(String.valueOf(request.postData()));
                }
            });
            Visitor.signIn(page, place.application(), "test-office", Neighbourhood.PASSWORD);
            does.accept(chart);
            assertThat(faults).as("errors on the page").isEmpty();
        }
    }

    /**
     * Somebody of the office at a chart.
     *
     * @param tried what was sent to be tried
     */
    private record Chart(Page page, Neighbourhood place, String project, List<String> tried) {

        void open() {
            page.navigate(place.application().page() + "/#/projects/" + project + "/gantt");
            assertThat(page.getByTestId("bars")).hasAttribute("data-loaded", "true", SOON);
        }

        Locator row(String activity) {
            return page.locator("[data-test=bars-row][data-id=" + activity + "]");
        }

        Locator cell(String activity, String column) {
            return row(activity).locator("[data-column=" + column + "]");
        }

        void find(String activity) {
            page.getByTestId("bars-find").fill(activity);
            page.getByTestId("bars-find").press("Enter");
            assertThat(row(activity)).hasAttribute("aria-selected", "true");
        }

        void click(String activity, String day) {
            var at = place(activity, day);
            page.mouse().click(at[0], at[1]);
        }

        void drag(String activity, String day, int days) {
            drag(activity, day, days, 0.5);
        }

        /** @param part how far within the day the pointer begins, of its width */
        void drag(String activity, String day, int days, double part) {
            var at = place(activity, day, part);
            var px = px();
            page.mouse().move(at[0], at[1]);
            page.mouse().down();
            page.mouse().move(at[0] + days * px / 2, at[1] + 3);
            page.mouse().move(at[0] + days * px, at[1] + 3);
            page.mouse().up();
            page.mouse().move(at[0], 5);
        }

        /** Draws a line from the left edge of one day to that of another. */
        void drawLink(String from, String fromDay, String to, String toDay) {
            var begin = place(from, fromDay, 0);
            var end = place(to, toDay, 0.1);
            page.mouse().move(begin[0] + 8, begin[1]);
            page.mouse().down();
            page.mouse().move(begin[0] + 20, begin[1] - 20);
            page.mouse().move(end[0], end[1]);
            page.mouse().up();
            page.mouse().move(end[0], 5);
        }

        double[] place(String activity, String day) {
            return place(activity, day, 0.5);
        }

        private double[] place(String activity, String day, double part) {
            // The frame in which the chart is drawn where it has been scrolled to.
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var first = LocalDate.parse(page.getByTestId("bars-canvas").getAttribute("data-first"));
            var days = LocalDate.parse(day).toEpochDay() - first.toEpochDay();
            var left = ((Number)
                            Objects.requireNonNull(page.getByTestId("bars-pane").evaluate("pane => pane.scrollLeft")))
                    .doubleValue();
            var canvas = page.getByTestId("bars-canvas").boundingBox();
            var row = row(activity).boundingBox();
            return new double[] {canvas.x + (days + part) * px() - left, row.y + 13};
        }

        private double px() {
            return Double.parseDouble(page.getByTestId("bars-canvas").getAttribute("data-px"));
        }

        /** What was tried last, once it has been answered. */
        String lastTried() {
            assertThat(page.getByTestId("trial")).hasAttribute("aria-busy", "false");
            return tried.get(tried.size() - 1);
        }

        JsonNode stored(String activity) {
            return place.application()
                    .http()
                    .get("/api/registry/projects/" + project + "/plan")
                    .path("activities")
                    .valueStream()
                    .filter(one -> one.path("id").asString().equals(activity))
                    .findFirst()
                    .orElseThrow();
        }

        JsonNode history() {
            return place.application().http().items("/api/registry/projects/" + project + "/plan/history");
        }

        /** As somebody else does who only looks after weights. */
        void weigh(String activity, int weight) {
            place.application()
                    .http()
                    .post("/api/registry/projects/" + project + "/plan/changes", """
                    {"set":[{"id":"%s","names":{"zh":"围挡","en":"Fence"},"plannedStart":"2031-03-03","plannedFinish":"2031-03-07","weight":%d}]}""".formatted(activity, weight))
                    .expect(200);
        }

        void take(String name) {
            picture(page, name);
        }
    }
}
