package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That every page and dialog can be used by everybody: as the rules of axe-core see it, in light and in dark, on a desktop and on a phone. */
@Order(0)
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class AccessibilitySystemTests {

    // By role, for whoever looks at pages in several kinds of browser.
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, en-GB"})
    void nobodyIsKeptOut(int width, String language) {
        var place = Neighbourhood.shared();
        var project = "/projects/" + place.own().project();
        var alert = place.own().variable("/alerts/{id}", "id");
        try (var chromium = Chromium.ofThread()) {
            var look = new Look(chromium, browser(width, language), sessions);
            look.asStranger();
            look.as("leader", "/", "/alerts", "/elements", project, project + "/gantt", "/me", "/%", "/accounts");
            look.as("admin", "/units", "/calendars", "/devices", "/accounts", "/audit");
            look.as("ops", "/operations");
            look.as("reporter", "/", project);
            look.as("unit", "/", "/alerts?alert=" + alert, project);
            look.as("office", "/", project, "/register", "/import", "/elements?view=month", "/taskbooks");
            look.as("office", "/amend?projects=" + place.own().project(), project + "/amend", project + "/plan");
            look.as("office", project + "/gantt", project + "/plan/file", project + "/history");
            look.as("office", project + "/history?of=plan", project + "/stages", project + "/responsibility");
            look.as("office", project + "/ledger", project + "/ledger?baseline=0");
            assertThat(look.found()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, en-GB"})
    void nobodyIsKeptOutOfADialog(int width, String language) {
        var project = "/projects/" + Neighbourhood.shared().own().project();
        try (var chromium = Chromium.ofThread()) {
            var look = new Look(chromium, browser(width, language), sessions);
            look.as("leader", "/me > own-password", "/me > factor-on", "/me > token-issue");
            look.as("admin", "/units > unit-register", "/calendars > calendar-register", "/devices > device-enrol");
            look.as("admin", "/accounts > account-create", "/accounts > accounts-import");
            look.as("office", project + " > project-stage-change", project + " > project-standing-change");
            look.as("office", project + " > element-add", project + " > target-set", project + "/plan > plan-paste");
            look.as("office", project + "/ledger > ledger-add", "/elements > elements-defaults");
            assertThat(look.found()).isEmpty();
        }
    }

    private static NewContextOptions browser(int width, String language) {
        return new NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language);
    }
}
