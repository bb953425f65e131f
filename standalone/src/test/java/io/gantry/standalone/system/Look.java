package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at pages of the neighbourhood in one kind of browser, and notes what keeps somebody from using them. */
final class Look {

    private static final String OPENED_BY = " > ";

    private final Neighbourhood place = Neighbourhood.shared();
    private final List<String> found = new ArrayList<>();
    private final Chromium chromium;
    private final NewContextOptions options;
    private final Map<String, String> sessions;

    /** @param sessions those of the roles that have signed in, for other kinds of browsers */
    Look(Chromium chromium, NewContextOptions options, Map<String, String> sessions) {
        this.chromium = chromium;
        this.options = options;
        this.sessions = sessions;
    }

    /** What was found, each with where it was. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** Looks at the pages of those who are not signed in. */
    void asStranger() {
        try (var context = chromium.browser().newContext(options.setStorageState(null))) {
            var page = pageOf(context, "stranger");
            page.navigate(place.application().page());
            assertThat(page.getByTestId("sign-in-page")).isVisible();
            note("sign-in page", page);
            page.getByTestId("sign-in").click();
            assertThat(page.locator("#username")).isVisible();
            note("login", page);
            page.fill("#username", "nobody");
            page.fill("#password", "no-password-of-anybody");
            page.press("#password", "Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            note("failed login", page);
        }
    }

    /**
     * Looks at pages as somebody with that role.
     *
     * @param paths addresses; after {@code >} the name by which tests know the button that opens a dialog there
     */
    void as(String role, String... paths) {
        try (var context = chromium.browser().newContext(options.setStorageState(sessionOf(role)))) {
            var page = pageOf(context, role);
            page.navigate(place.application().page());
            assertThat(page.getByTestId("who")).isVisible();
            var titles = new TreeMap<String, String>();
            for (var path : paths) {
                var parts = path.split(OPENED_BY, 2);
                page.navigate(place.application().page() + "/#" + parts[0]);
                assertThat(page.locator("main h1").first()).isVisible();
                assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
                if (parts.length == 1) {
                    note(path, page);
                    noteTitle(path, page, titles);
                } else {
                    page.getByTestId(parts[1]).first().click();
                    assertThat(page.locator("dialog[open]")).isVisible();
                    note(path, page);
                    page.keyboard().press("Escape");
                    assertThat(page.locator("dialog[open]")).hasCount(0);
                }
            }
        }
    }

    private String sessionOf(String role) {
        return sessions.computeIfAbsent(role, ignored -> {
            try (var context = chromium.browser().newContext()) {
                Visitor.signIn(context.newPage(), place, role);
                return context.storageState();
            }
        });
    }

    private Page pageOf(BrowserContext context, String who) {
        var page = context.newPage();
        Visitor.hear(page, error -> found.add(who + " " + error));
        return page;
    }

    private void note(String where, Page page) {
        Axe.findings(page).forEach(finding -> found.add(where + " " + finding));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.contrasts(page).forEach(finding -> found.add(where + " in the dark " + finding));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
            found.add(where + " is wider than the window");
        }
    }

    private void noteTitle(String path, Page page, Map<String, String> titles) {
        var title = page.title();
        if (!title.contains(" · ")) {
            found.add(path + " has no title of its own: " + title);
        }
        var other = titles.put(title, path.split("\\?")[0]);
        if (other != null && !path.startsWith(other)) {
            found.add(path + " has the title of " + other + ": " + title);
        }
    }
}
