package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Texts that somebody wrote are shown as they were written: none of them becomes part of the page. */
class MarkupSystemTests {

    private static final String MARKUP = "<img src=x onerror=hit()><b id=hit>";
    private static final String PROJECT = "OWN-MARKUP";
    private static final String UNIT = "OWN-MARKUP";
    private static final String STATUS = "/api/progress/projects/" + PROJECT;
    private static final String ELEMENTS = "document.querySelectorAll('#hit, img[src=x]').length";

    @Test
    void markupInAnyFieldIsShownAndDoesNothing() {
        var place = Neighbourhood.shared();
        var alert = write(place);
        var project = "/#/projects/" + PROJECT;
        var pages = List.of(
                new Look("/#/?q=" + PROJECT, List.of("Project")),
                new Look(
                        project,
                        List.of("Activity", "Remarks", "Correction", "Confirmation", "Sponsor", "Force", "Chain")),
                new Look(project + "/gantt", List.of("Project")),
                new Look(project + "/stages", List.of("Evidence", "Stage")),
                new Look(project + "/ledger?baseline=1", List.of("Baseline", "Freeze")),
                new Look(project + "/history", List.of("Stage")),
                new Look(project + "/history?of=plan", List.of("Plan")),
                new Look(project + "/history?of=elements", List.of("Needed")),
                new Look("/#/elements?authority=" + UNIT, List.of("Element", "Applied")),
                new Look("/#/taskbooks?year=2031&unit=" + UNIT, "taskbook-history-open", List.of("Order")),
                new Look("/#/alerts?state=all&unit=" + UNIT + "&alert=" + alert, List.of("Project", "Note")),
                new Look("/#/calendars", List.of("Calendar")),
                new Look("/#/units", List.of("Unit")),
                new Look("/#/devices", List.of("Device")),
                new Look("/#/accounts", List.of("Name")),
                new Look("/#/audit?account=all.roles", List.of("Name", "Note")),
                new Look("/#/me", List.of("Token", "Agent")),
                new Look("/#/?q=" + PROJECT, "saved-views", List.of("View")));
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(1360, 900)
                                .setLocale("zh-CN")
                                .setUserAgent("Agent" + MARKUP))) {
            var page = context.newPage();
            var called = new ArrayList<String>();
            page.exposeFunction("hit", arguments -> called.add(page.url()));
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            Visitor.signIn(page, place.application(), "all.roles", Neighbourhood.PASSWORD);
            issueToken(page);
            saveView(page, place.application().page() + "/#/?q=" + PROJECT);
            Site.await()
                    .until(() -> !place.application()
                            .http()
                            .items("/api/registry/audit?account=all.roles&action=acknowledgeAlert")
                            .isEmpty());
            SoftAssertions.assertSoftly(all ->
                    pages.forEach(look -> look.at(page, place.application().page(), all)));
            assertThat(called).as("pages on which a text was run").isEmpty();
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    /**
     * A page to look at.
     *
     * @param opener what has to be clicked first, by its name for tests; empty if nothing
     * @param texts how the texts begin that stand there
     */
    private record Look(String path, String opener, List<String> texts) {

        Look(String path, List<String> texts) {
            this(path, "", texts);
        }

        void at(Page page, String address, SoftAssertions all) {
            page.navigate(address + path);
            assertThat(page.locator("main h1").first()).isVisible();
            assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
            if (!opener.isEmpty()) {
                page.getByTestId(opener).click();
            }
            for (var text : texts) {
                var shown = page.locator("main").getByText(text + MARKUP).first();
                all.assertThatCode(() -> assertThat(shown).isVisible())
                        .as(path + " " + text)
                        .doesNotThrowAnyException();
            }
            assertThat(page.evaluate(ELEMENTS)).as(path).isEqualTo(0);
        }
    }

    private static void issueToken(Page page) {
        page.getByTestId("nav-me").click();
        page.getByTestId("token-issue").click();
        page.getByTestId("token-label").fill("Token" + MARKUP);
        page.getByTestId("token-role-leader").click();
        page.getByTestId("token-confirm").click();
        page.getByTestId("token-stored").click();
    }

    private static void saveView(Page page, String address) {
        page.navigate(address);
        page.getByTestId("saved-views").click();
        page.getByTestId("saved-view-new").click();
        page.getByTestId("view-name").fill("View" + MARKUP);
        page.getByTestId("view-confirm").click();
        assertThat(page.getByTestId("view-dialog")).hasCount(0);
    }

    /** Writes all of it, and returns the alert that was taken on. */
    private static String write(Neighbourhood place) {
        var http = place.application().http();
        var unit = place.own().unit();
        http.post("/api/registry/units", """
                {"code":"%s","names":{"zh":"Unit%s"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(UNIT, MARKUP, unit)).expect(201);
        writeProject(http, unit);
        http.post("/api/registry/calendars", """
                {"id":"%1$s","names":{"zh":"Calendar%2$s"},"units":["%1$s"],"weekend":["SUNDAY"],"hours":[{"from":"08:00","until":"17:00"}],
                 "knownFrom":"2026-01-01","knownUntil":"2026-12-31","off":[{"from":"2026-10-01","until":"2026-10-03","name":"Off%2$s"}],
                 "working":[]}""".formatted(UNIT, MARKUP)).expect(201);
        http.put(
                        "/api/registry/task-books/" + UNIT + "/2031",
                        "{\"investment\":120000000,\"reason\":\"Order%s\"}".formatted(MARKUP))
                .expect(200);
        http.post("/api/identity/accounts", """
                {"name":"all.roles","names":{"zh":"Name%s"},"unit":"%s","roles":["unit","office","admin","leader"],
                 "password":"%s"}""".formatted(MARKUP, unit, Neighbourhood.PASSWORD))
                .expect(201);
        var alerts = "/api/notification/alerts?rule=activity-overdue&unit=" + UNIT;
        Site.await().until(() -> !http.items(alerts).isEmpty());
        report(place, deviceOf(http, unit));
        var alert = http.items(alerts).path(0).path("id").asString();
        SignedIn.at(place.application().page(), "all.roles", Neighbourhood.PASSWORD)
                .send(
                        "POST",
                        "/api/notification/alerts/" + alert + "/acknowledgement",
                        "{\"note\":\"Note%s\"}".formatted(MARKUP))
                .expect(200);
        return alert;
    }

    private static void writeProject(HttpTestClient http, String unit) {
        http.post("/api/registry/projects", """
                {"id":"%s","names":{"zh":"Project%2$s"},"classification":"INFRASTRUCTURE","tier":"1BN",
                 "totalInvestment":1200000000,"annualInvestment":400000000,"leadUnit":"%3$s","responsibleUnit":"%4$s",
                 "fieldUnit":"%3$s","requiredFinish":"2031-12-31","sponsor":"Sponsor%2$s","taskForce":"Force%2$s","industryChain":"Chain%2$s"}""".formatted(PROJECT, MARKUP, unit, UNIT))
                .expect(201);
        var today = LocalDate.now(ZoneOffset.UTC);
        var path = "/api/registry/projects/" + PROJECT;
        http.put(path + "/plan", """
                {"activities":[{"id":"A010","names":{"zh":"Activity%1$s"},"plannedStart":"%2$s","plannedFinish":"%3$s","weight":1}],
                 "reason":"Plan%1$s"}""".formatted(MARKUP, today.minusDays(4), today.minusDays(3)))
                .expect(200);
        http.post(path + "/plan/baselines", "{\"name\":\"Baseline%1$s\",\"reason\":\"Freeze%1$s\"}".formatted(MARKUP))
                .expect(200);
        http.put(
                        path + "/stage",
                        "{\"stage\":\"STARTED\",\"evidence\":{\"text\":\"Evidence%1$s\"},\"reason\":\"Stage%1$s\"}"
                                .formatted(MARKUP))
                .expect(200);
        http.post(path + "/elements", """
                {"id":"LAND-1","category":"LAND","names":{"zh":"Element%1$s"},"authority":"%2$s","neededOn":"2031-09-01","leadDays":5,
                 "reason":"Needed%1$s"}""".formatted(MARKUP, UNIT)).expect(201);
        http.put(
                        path + "/elements/LAND-1/state",
                        "{\"state\":\"APPLIED\",\"evidence\":{\"text\":\"Applied%s\"}}".formatted(MARKUP))
                .expect(200);
    }

    /** Enrols one with markup in its name, as soon as Gantry knows the unit. */
    private static HttpTestClient deviceOf(HttpTestClient http, String unit) {
        var enrolment = """
                {"unit":"%s","label":"Device%s"}""".formatted(unit, MARKUP);
        var answer = Site.await()
                .until(() -> http.post("/api/progress/devices", enrolment), enrolled -> enrolled.status() == 201);
        return http.with(answer.body().path("key").asString());
    }

    // The second says less than the first, which is doubted.
    private static void report(Neighbourhood place, HttpTestClient device) {
        var first = report(place, device, 60);
        review(device, first, "correction", "{\"percentComplete\":50,\"reason\":\"Correction%s\"}");
        review(device, report(place, device, 20), "confirmation", "{\"reason\":\"Confirmation%s\"}");
    }

    private static UUID report(Neighbourhood place, HttpTestClient device, int percent) {
        var id = UUID.randomUUID();
        device.post("/api/progress/reports", """
                {"id":"%s","projectId":"%s","activityId":"A010","unit":"%s","percentComplete":%d,"occurredAt":"%s",
                 "remarks":"Remarks%s"}""".formatted(
                                id, PROJECT, place.own().unit(), percent, Instant.now(), MARKUP))
                .expect(202);
        return id;
    }

    private static void review(HttpTestClient device, UUID report, String as, String body) {
        var path = STATUS + "/reports/" + report + "/" + as;
        Site.await().until(() -> device.post(path, body.formatted(MARKUP)).status() == 202);
    }
}
