package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Texts that somebody wrote are shown as they were written: none of them becomes part of the page. */
@ResourceLock(value = Product.CLOCK, mode = ResourceAccessMode.READ)
class MarkupSystemTests {

    private static final String MARKUP = "<img src=x onerror=hit()><b id=hit>";
    private static final String PROJECT = "OWN-MARKUP";
    private static final String ELEMENTS = "document.querySelectorAll('#hit, img[src=x]').length";

    @Test
    void markupInAnyFieldIsShownAndDoesNothing() {
        var place = Neighbourhood.shared();
        write(place);
        var paths = new LinkedHashMap<String, String>();
        paths.put("/#/?q=" + PROJECT, "P" + MARKUP);
        paths.put("/#/projects/" + PROJECT, "A" + MARKUP);
        paths.put("/#/projects/" + PROJECT + "/history?of=plan", "R" + MARKUP);
        paths.put("/#/projects/" + PROJECT + "/gantt", "P" + MARKUP);
        paths.put("/#/units", "U" + MARKUP);
        paths.put("/#/devices", "D" + MARKUP);
        paths.put("/#/accounts", "N" + MARKUP);
        paths.put("/#/audit?account=all.roles", "N" + MARKUP);
        paths.put("/#/me", "T" + MARKUP);
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
            Site.await()
                    .until(() -> !place.application()
                            .http()
                            .items("/api/registry/audit?account=all.roles")
                            .isEmpty());
            paths.forEach((path, text) -> look(page, place.application().page() + path, text));
            look(page, place.application().page() + "/#/me", MARKUP);
            assertThat(called).as("pages on which a text was run").isEmpty();
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    private static void look(Page page, String address, String text) {
        page.navigate(address);
        assertThat(page.locator("main h1").first()).isVisible();
        assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
        assertThat(page.locator("main").getByText(text).first()).isVisible();
        assertThat(page.evaluate(ELEMENTS)).as(address).isEqualTo(0);
    }

    private static void issueToken(Page page) {
        page.getByTestId("nav-me").click();
        page.getByTestId("token-issue").click();
        page.getByTestId("token-label").fill("T" + MARKUP);
        page.getByTestId("token-role-leader").click();
        page.getByTestId("token-confirm").click();
        page.getByTestId("token-stored").click();
    }

    private static void write(Neighbourhood place) {
        var http = place.application().http();
        var unit = place.own().unit();
        http.post("/api/registry/units", """
                {"code":"OWN-MARKUP","names":{"zh":"U%s"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(MARKUP, unit)).expect(201);
        http.post("/api/registry/projects", """
                {"id":"%s","names":{"zh":"P%s"},"classification":"INFRASTRUCTURE","tier":"1BN",
                 "totalInvestment":1200000000,"annualInvestment":400000000,"leadUnit":"%3$s","responsibleUnit":"%3$s",
                 "fieldUnit":"%3$s","requiredFinish":"2031-12-31"}""".formatted(PROJECT, MARKUP, unit))
                .expect(201);
        var today = LocalDate.now(ZoneOffset.UTC);
        http.put("/api/registry/projects/" + PROJECT + "/plan", """
                {"activities":[{"id":"A010","names":{"zh":"A%s"},"plannedStart":"%s","plannedFinish":"%s","weight":1}],
                 "reason":"R%s"}""".formatted(
                                MARKUP, today.plusDays(1), today.plusDays(9), MARKUP))
                .expect(200);
        Site.await()
                .until(() -> List.of(201)
                        .contains(http.post("/api/progress/devices", """
                                {"unit":"%s","label":"D%s"}""".formatted(unit, MARKUP))
                                .status()));
        http.post("/api/identity/accounts", """
                {"name":"all.roles","names":{"zh":"N%s"},"unit":"%s","roles":["unit","office","admin","leader"],
                 "password":"%s"}""".formatted(MARKUP, unit, Neighbourhood.PASSWORD))
                .expect(201);
        Site.await().until(() -> http.isThere("/api/progress/projects/" + PROJECT));
    }
}
