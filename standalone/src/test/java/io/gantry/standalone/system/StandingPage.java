package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.util.List;
import java.util.Objects;

/**
 * The portfolio as a leader has it open, on a wall say, whatever becomes of the product meanwhile. Nobody loads it again; it
 * is closed with its browser.
 */
final class StandingPage {

    private static final String ACCOUNT = "wall.leader";
    private static final double PATIENCE_MILLIS = 120_000;
    // What it says of its figures is noted whenever that changes, for it may be over before a test looks.
    private static final String NOTE = """
            () => {
              window.said = [];
              const note = () => {
                const shown = document.querySelector('[data-test=live-indicator]');
                const words = `${shown?.dataset.state} ${shown?.textContent}`;
                if (words !== window.said.at(-1)) {
                  window.said.push(words);
                }
              };
              new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
              note();
            }
            """;

    private final BrowserContext context;
    private final Page page;

    private StandingPage(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /** Opens it for a leader of {@code unit}. */
    static StandingPage of(Chromium chromium, ApplicationUnderTest application, String unit) {
        application
                .http()
                .post("/api/identity/accounts", """
                {"name":"%s","names":{"zh":"区长"},"unit":"%s","roles":["leader"],"password":"%s"}""".formatted(ACCOUNT, unit, Neighbourhood.PASSWORD))
                .expect(201);
        var context = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
        var page = context.newPage();
        Visitor.signIn(page, application, ACCOUNT, Neighbourhood.PASSWORD);
        var standing = new StandingPage(context, page);
        standing.isCurrent();
        page.evaluate(NOTE);
        return standing;
    }

    /** Waits until it says that its figures are those of now. */
    void isCurrent() {
        assertThat(page.getByTestId("live-indicator"))
                .hasAttribute("data-state", "open", new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.getByTestId("signed-out")).hasCount(0);
    }

    /** Fails unless it has said since when its figures are, in one of those states, since it was asked last. */
    void hasSaidSinceWhen(String... states) {
        @SuppressWarnings("unchecked")
        var said = (List<String>) Objects.requireNonNull(page.evaluate("() => window.said.splice(0)"));
        assertThat(said)
                .anySatisfy(words -> assertThat(List.of(states))
                        .anySatisfy(state -> assertThat(words).startsWith(state).contains("数据截至")));
    }

    /** Fails unless it comes to show of a project what a page shows that is opened now. */
    void showsTheSameAsANewOne(String project) {
        var fresh = context.newPage();
        fresh.navigate(page.url());
        assertThat(percent(fresh, project)).isVisible();
        assertThat(percent(page, project)).hasText(percent(fresh, project).textContent());
        fresh.close();
    }

    private static Locator percent(Page page, String project) {
        return page.locator("[data-test=portfolio-row][data-id=" + project + "]")
                .getByTestId("row-percent");
    }
}
