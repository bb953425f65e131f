package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The whole path through the pages, as people use them; no page is ever loaded again. Alone: it moves the clock. */
@Isolated
class BrowserSystemTests {

    private static final double SOON = 30_000;

    @Test
    void aLampChangesAnAlertComesAndIsResolvedWhileOneLooksOn() {
        var product = Product.shared();
        var lastDay = product.today();
        try (var inbox = new WebhookInbox();
                var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(1360, 900)
                                .setLocale("zh-CN"))) {
            var site = new Site(product.application().http(), "WEB", inbox);
            // The clock of the browser, which will report the rest, is not moved.
            site.register(lastDay, 80, Instant.now());
            var password = site.person("sun.xiaomei", "孙晓梅", "reporter", "unit");
            var faults = new ArrayList<String>();
            Visitor.signIn(context.newPage(), product.application(), "sun.xiaomei", password);
            assertThat(context.cookies().stream().map(cookie -> cookie.name)).contains("__Host-gantry");
            var project = open(context.newPage(), product, "/#/projects/" + site.project(), faults);
            var alerts = open(context.newPage(), product, "/#/alerts?unit=" + site.bureau(), faults);
            seeNothingWrongYet(project, alerts);

            product.letEnd(lastDay);

            seeTheDelay(project, alerts, site);
            acknowledge(alerts);
            reportCompletion(project);
            seeItResolved(project, alerts);
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    private static Page open(Page page, Product product, String path, ArrayList<String> faults) {
        Visitor.hear(page, faults::add);
        page.navigate(product.application().page() + path);
        // Lost by any reload.
        page.evaluate("window.neverLoadedAgain = true");
        return page;
    }

    private static void seeNothingWrongYet(Page project, Page alerts) {
        assertThat(lamp(project)).hasAttribute("data-lamp", "GREEN", soon());
        assertThat(alerts.getByTestId("inbox-empty")).isVisible();
        language(project, "en");
        assertThat(project.getByTestId("project-name")).containsText("New Linghe bridge");
        language(project, "zh");
        assertThat(project.getByTestId("project-name")).containsText("凌河大桥新建工程");
        picture(project, "project-before");
    }

    private static void seeTheDelay(Page project, Page alerts, Site site) {
        assertThat(lamp(project)).hasAttribute("data-lamp", "YELLOW", soon());
        assertThat(project.locator("[data-test=open-delay][data-rule=activity-overdue]"))
                .hasCount(1);
        assertThat(item(alerts, site)).hasCount(1, new HasCountOptions().setTimeout(SOON));
        assertThat(item(alerts, site)).containsText("凌河大桥新建工程");
        picture(project, "project-late-zh");
        picture(alerts, "alerts-zh");
        language(alerts, "en");
        assertThat(item(alerts, site)).containsText("New Linghe bridge");
        picture(alerts, "alerts-en");
    }

    private static void acknowledge(Page alerts) {
        alerts.getByTestId("acknowledge").click();
        alerts.getByTestId("acknowledge-note").fill("本周增加两个班组。");
        picture(alerts, "acknowledge");
        alerts.getByTestId("acknowledge-confirm").click();
        assertThat(alerts.getByTestId("inbox-item")).hasAttribute("data-state", "ACKNOWLEDGED", soon());
    }

    private static void reportCompletion(Page project) {
        project.getByTestId("report-activityId").selectOption("A010");
        project.getByTestId("report-percentComplete").fill("100");
        // By the clock of the pages, which no test has moved.
        project.getByTestId("report-actualFinish")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        project.getByTestId("report-submit").click();
        assertThat(project.getByTestId("report-state")).hasAttribute("data-state", "accepted", soon());
    }

    private static void seeItResolved(Page project, Page alerts) {
        assertThat(lamp(project)).hasAttribute("data-lamp", "GREEN", soon());
        assertThat(alerts.getByTestId("inbox-empty")).isVisible();
        alerts.getByTestId("state-RESOLVED").click();
        assertThat(alerts.getByTestId("inbox-item")).hasAttribute("data-state", "RESOLVED", soon());
        picture(project, "project-made-good");
        picture(alerts, "alerts-resolved");
        assertThat(project.evaluate("window.neverLoadedAgain")).isEqualTo(true);
        assertThat(alerts.evaluate("window.neverLoadedAgain")).isEqualTo(true);
    }

    private static Locator lamp(Page project) {
        return project.getByTestId("project-lamp").getByTestId("lamp");
    }

    private static Locator item(Page alerts, Site site) {
        return alerts.locator("[data-test=inbox-item][data-project=" + site.project() + "]");
    }

    private static void language(Page page, String language) {
        page.getByTestId("lang-" + language).click();
    }

    private static HasAttributeOptions soon() {
        return new HasAttributeOptions().setTimeout(SOON);
    }
}
