package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What administrators do, through the pages; and that what they make works until they end it. */
@Isolated
class AdministrationSystemTests {

    private static final String PASSWORD = "a-long-password";

    @Test
    void anAdministratorMakesAUnitAnAccountOfItAndADeviceAndRevokesTheDevice() {
        var place = Neighbourhood.shared();
        try (var chromium = Chromium.start();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(1360, 900)
                                .setLocale("zh-CN"))) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            Visitor.signIn(page, place.application(), "test-admin", PASSWORD);
            assertThat(page.getByTestId("nav-portfolio")).hasCount(0);

            registerUnit(page, place.own().unit());
            createAccount(page);
            var device = place.application().http().with(enrolDevice(page));
            assertThat(device.get("/api/progress/projects").path("items").isEmpty())
                    .isTrue();
            revokeDevice(page);
            assertThat(device.send("GET", "/api/progress/projects", null).status())
                    .isEqualTo(401);
            assertThat(faults).as("errors on the pages").isEmpty();
        }
        var newcomer = SignedIn.at(place.application().page(), "new.comer", PASSWORD);
        assertThat(newcomer.send("GET", "/api/registry/units/OWN-SITE", null)
                        .expect(200)
                        .path("names")
                        .path("en")
                        .asString())
                .isEqualTo("Site office");
    }

    private static void registerUnit(Page page, String parent) {
        page.getByTestId("nav-units").click();
        page.getByTestId("unit-register").click();
        page.getByTestId("unit-zh").fill("现场指挥部");
        page.getByTestId("unit-confirm").click();
        assertThat(page.getByTestId("unit-code-problem")).isVisible();
        page.getByTestId("unit-code").fill("OWN-SITE");
        page.getByTestId("unit-confirm").click();
        var row = page.locator("[data-test=unit][data-code=OWN-SITE]");
        assertThat(row).containsText("现场指挥部");
        row.getByTestId("unit-edit").click();
        assertThat(page.getByTestId("unit-parent")).hasValue(parent);
        page.getByTestId("unit-confirm").click();
        picture(page, "units");

        row.getByTestId("unit-edit").click();
        page.getByTestId("unit-en").fill("Site office");
        picture(page, "unit");
        page.getByTestId("unit-confirm").click();
        page.getByTestId("lang-en").click();
        assertThat(row).containsText("Site office");
        setChannels(page, row);
        // The parent unit's row cannot be edited from here.
        assertThat(page.locator("[data-test=unit][data-code=GX] [data-test=unit-edit]"))
                .hasCount(0);
        page.getByTestId("lang-zh").click();
    }

    private static void setChannels(Page page, Locator row) {
        row.getByTestId("unit-channels-edit").click();
        page.getByTestId("unit-channels").fill("no address");
        page.getByTestId("channels-confirm").click();
        assertThat(page.getByTestId("unit-channels-problem")).containsText("1: ");
        page.getByTestId("unit-channels").fill("http://127.0.0.2:9/");
        page.getByTestId("channels-confirm").click();
        assertThat(page.getByTestId("channels-dialog")).hasCount(0);
        row.getByTestId("unit-channels-edit").click();
        page.getByTestId("channel-secret").click();
        assertThat(page.getByTestId("signing-secret")).containsText("whsec_");
        page.getByTestId("channel-test").click();
        assertThat(page.getByTestId("channel-tested")).isVisible();
        picture(page, "channels");
        page.getByTestId("channels-cancel").click();
    }

    private static void createAccount(Page page) {
        page.getByTestId("nav-accounts").click();
        page.getByTestId("account-create").click();
        page.getByTestId("account-name").fill("new.comer");
        page.getByTestId("account-zh").fill("新来");
        page.getByTestId("account-unit").selectOption("OWN-SITE");
        page.getByTestId("role-reporter").check();
        page.getByTestId("account-password").last().fill(PASSWORD);
        page.getByTestId("account-confirm").click();
        assertThat(page.locator("[data-test=account][data-account='new.comer']"))
                .containsText("现场指挥部");
        picture(page, "accounts");
    }

    /** Returns the key. */
    private static String enrolDevice(Page page) {
        page.getByTestId("nav-devices").click();
        page.getByTestId("device-enrol").click();
        page.getByTestId("device-unit").selectOption("OWN-SITE");
        page.getByTestId("device-label").fill("三号工地网关");
        page.getByTestId("enrol-confirm").click();
        var key = page.getByTestId("device-key").textContent();
        picture(page, "device-key");
        page.getByTestId("key-stored").click();
        assertThat(page.getByTestId("device-key")).hasCount(0);
        return key;
    }

    private static void revokeDevice(Page page) {
        var row = page.getByTestId("device").filter(new Locator.FilterOptions().setHasText("三号工地网关"));
        row.getByTestId("device-revoke").click();
        page.getByTestId("revoke-confirm").click();
        assertThat(row.getByTestId("device-revoked")).isVisible();
        picture(page, "devices");
    }
}
