package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role finds: what to do where there is nothing yet, figures that tie, and the pages as they were left. */
class RolesSystemTests {

    private static final String EMPTY = "EMPTY-JT";

    private static Neighbourhood place;

    @BeforeAll
    static void aUnitThatNothingConcerns() {
        place = Neighbourhood.shared();
        place.application()
                .http()
                .post("/api/registry/units", """
                {"code":"%s","names":{"zh":"档案局","en":"Archives"},"kind":"DEPARTMENT","parent":"GX"}""".formatted(EMPTY))
                .expectOneOf(200, 201);
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, 打开项目即可上报, open it to report, 打开项目，填写进展, open a project",
        "unit, 由您签收, for you to acknowledge, 收到后请签收, Acknowledge it",
        "leader, 由您签收, for you to acknowledge, 收到后请签收, Acknowledge it"
    })
    void whoHasNothingToDoIsToldWhatWillCome(String role, String zh, String en, String inboxZh, String inboxEn) {
        as(role, EMPTY, page -> {
            assertThat(page.getByTestId("empty")).containsText(zh);
            assertThat(page.getByTestId("alerts-badge")).hasCount(0);
            page.getByTestId("lang-en").click();
            assertThat(page.getByTestId("empty")).containsText(en);
            picture(page, "empty-" + role);
            page.getByTestId("nav-alerts").click();
            assertThat(page.getByTestId("inbox-empty")).containsText(inboxEn);
            page.getByTestId("lang-zh").click();
            assertThat(page.getByTestId("inbox-empty")).containsText(inboxZh);
        });
    }

    @Test
    void theOfficeIsLedToItsFirstProject() {
        as("office", EMPTY, page -> {
            assertThat(page.getByTestId("empty-units")).isVisible();
            assertThat(page.getByTestId("empty-import")).isVisible();
            assertThat(page.getByTestId("inbox-empty")).hasCount(0);
            page.getByTestId("empty-register").click();
            assertThat(page.getByTestId("registration-confirm")).isVisible();
        });
    }

    @Test
    void whoMayNotUseAPageIsToldSoAndWhoMayUseNoneWhomToAsk() {
        as("unit", EMPTY, page -> {
            page.navigate(place.application().page() + "/#/accounts");
            assertThat(page.getByTestId("forbidden")).containsText("联系管理员");
            page.getByTestId("way-home").click();
            assertThat(page.getByTestId("empty")).isVisible();
        });
        as("leader", null, page -> {
            assertThat(page.getByTestId("no-rights")).containsText("没有分配所属单位");
            assertThat(page.getByTestId("no-rights")).containsText(accountOf("leader", null));
            page.getByTestId("lang-en").click();
            assertThat(page.getByTestId("no-rights")).containsText("belongs to no unit yet");
            assertThat(Axe.findings(page)).isEmpty();
            picture(page, "no-rights");
        });
    }

    @Test
    void aFilterChangesTheFiguresOfTheWholePage() {
        as("leader", "GX", page -> {
            assertThat(page.getByTestId("portfolio-row").nth(1)).isVisible();

            // Of the other branch: no other test changes it.
            page.getByTestId("filter-search").fill(place.foreign().project());

            assertThat(page.getByTestId("portfolio-row")).hasCount(1);
            assertThat(page.getByTestId("project-count")).containsText("1 ");
            assertThat(page.getByTestId("lamp-chip-ALL").locator("strong")).hasText("1");
            var lamp = page.getByTestId("portfolio-row").getAttribute("data-lamp");
            assertThat(page.getByTestId("lamp-chip-" + lamp).locator("strong")).hasText("1");
            assertThat(page.getByTestId("total-percent"))
                    .hasText(page.getByTestId("row-percent").textContent());
            // Its activity is late, and nothing else of it is.
            assertThat(page.getByTestId("rule-activity-overdue")).hasText("1");

            page.getByTestId("lamp-chip-GREY").click();
            assertThat(page.getByTestId("portfolio-row")).hasCount(0);
            assertThat(page.getByTestId("project-count")).containsText("0 ");
            assertThat(page.getByTestId("rule-activity-overdue")).hasCount(0);
            // Each lamp is counted whichever is chosen.
            assertThat(page.getByTestId("lamp-chip-" + lamp).locator("strong")).hasText("1");
        });
    }

    @Test
    void theBadgeCountsWhatTheInboxLists() {
        // Of the other branch: nobody else makes alerts there.
        as("unit", place.foreign().unit(), page -> {
            var badge = page.getByTestId("alerts-badge");
            assertThat(badge).hasText(Pattern.compile("[1-9][0-9]*"));
            var count = Integer.parseInt(badge.textContent());
            page.getByTestId("nav-alerts").click();
            page.getByTestId("state-TRIGGERED").click();
            assertThat(page.getByTestId("inbox-item")).hasCount(count);
            assertThat(page.getByTestId("alerts-count")).containsText(String.valueOf(count));

            page.getByTestId("acknowledge").first().click();
            assertThat(page.getByTestId("acknowledge-note")).isVisible();
            assertThat(Axe.findings(page)).isEmpty();
        });
    }

    @Test
    void languageThemeAndTheLastViewAreFoundAgainAfterTheNextLogin() {
        as("office", place.own().unit(), page -> {
            page.navigate(place.application().page() + "/#/me");
            page.getByTestId("language-en").click();
            page.getByTestId("theme-dark").click();
            page.navigate(place.application().page() + "/#/");
            page.getByTestId("filter-stage").selectOption("SIGNED");
            assertThat(page).hasURL(Pattern.compile("stage=SIGNED"));
            var other = page.context().newPage();
            other.navigate(page.url());
            assertThat(other.getByTestId("who")).isVisible();
            page.getByTestId("sign-out").click();
            // That is not an expired session.
            assertThat(other.getByTestId("signed-out")).containsText("signed out in another tab");
            other.close();
            assertThat(page.getByTestId("sign-in-page")).isVisible();
            assertThat(page.getByTestId("session-expired")).hasCount(0);
            assertThat(page.getByTestId("sign-in")).hasText("Sign in");

            Visitor.signIn(
                    page, place.application(), accountOf("office", place.own().unit()), Neighbourhood.PASSWORD);

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
            assertThat(page).hasURL(Pattern.compile("stage=SIGNED"));
            assertThat(page.getByTestId("filter-stage")).hasValue("SIGNED");
        });
    }

    private static String accountOf(String role, @Nullable String unit) {
        return role + "-of-" + (unit == null ? "none" : unit.toLowerCase(Locale.ROOT));
    }

    /** Somebody with that role in that unit, who looks at the first page. */
    private static void as(String role, @Nullable String unit, Consumer<Page> does) {
        var account = accountOf(role, unit);
        place.application()
                .http()
                .post("/api/identity/accounts", """
                {"name":"%s","names":{"zh":"某人"},%s"roles":["%s"],"password":"%s"}""".formatted(
                        account, unit == null ? "" : "\"unit\":\"" + unit + "\",", role, Neighbourhood.PASSWORD))
                .expectOneOf(201, 409);
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(1440, 900)
                                .setLocale("zh-CN"))) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            Visitor.hear(page, faults::add);
            Visitor.signIn(page, place.application(), account, Neighbourhood.PASSWORD);
            does.accept(page);
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }
}
