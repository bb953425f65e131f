package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Somebody of the office at a chart.
 *
 * @param tried what was sent to be tried
 */
record GanttChart(Page page, Neighbourhood place, String project, List<String> tried) {

    private static final Pattern HELD = Pattern.compile("\\bheld\\b");
    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(60_000);

    /** Lets somebody of the office have a chart of a new project with that plan; a browser that tells of errors fails. */
    static void with(NewContextOptions options, String name, String plan, Consumer<GanttChart> does) {
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
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            var chart = new GanttChart(page, place, id, new ArrayList<>());
            var faults = new ArrayList<String>();
            Visitor.hear(page, faults::add);
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

    /** Lays a finger on a day of an activity, waits until it has taken hold, and moves the activity. */
    void dragByFinger(String activity, String day, int days) {
        var at = place(activity, day);
        var finger = Finger.of(page);
        finger.down(at[0], at[1]);
        assertThat(page.getByTestId("bars-canvas")).hasClass(HELD);
        for (int step = 1; step <= 4; step++) {
            finger.move(at[0] + days * px() * step / 4, at[1] + 3);
        }
        finger.up();
        assertThat(page.getByTestId("bars-canvas")).not().hasClass(HELD);
    }

    /** Wipes from a day of an activity, and waits until the chart stands still. */
    void swipe(String activity, String day, int pixels) {
        var at = place(activity, day);
        var finger = Finger.of(page);
        finger.down(at[0], at[1]);
        for (int step = 1; step <= 4; step++) {
            finger.move(at[0] + pixels * step / 4.0, at[1]);
        }
        finger.up();
        page.getByTestId("bars-pane").evaluate("""
                pane => new Promise((done) => {
                  let left = NaN;
                  const look = () => (pane.scrollLeft === left ? done() : (left = pane.scrollLeft, setTimeout(look, 200)));
                  look();
                })""");
    }

    double scrolled() {
        return ((Number) Objects.requireNonNull(page.getByTestId("bars-pane").evaluate("pane => pane.scrollLeft")))
                .doubleValue();
    }

    /** Whether the chart is where a day is in sight. */
    boolean shows(String day) {
        var canvas = page.getByTestId("bars-canvas").boundingBox();
        var x = xOf(day, 0.5);
        return x >= canvas.x && x <= canvas.x + canvas.width;
    }

    double[] place(String activity, String day) {
        return place(activity, day, 0.5);
    }

    private double[] place(String activity, String day, double part) {
        return new double[] {xOf(day, part), row(activity).boundingBox().y + 13};
    }

    private double xOf(String day, double part) {
        // The frame in which the chart is drawn where it has been scrolled to.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var first = LocalDate.parse(page.getByTestId("bars-canvas").getAttribute("data-first"));
        var days = LocalDate.parse(day).toEpochDay() - first.toEpochDay();
        return page.getByTestId("bars-canvas").boundingBox().x + (days + part) * px() - scrolled();
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
