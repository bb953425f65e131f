package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.options.FilePayload;
import io.gantry.standalone.system.HttpTestClient.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What administrators do, through the pages; and that what they make works until they end it. */
@Order(1)
class AdministrationSystemTests {

    private static final String PASSWORD = "a-long-password";
    private static final double SOON = 30_000;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final String UNITS = "/api/registry/units";
    private static final String PROJECTS = "/api/progress/projects";
    private static final String ALERTS = "/api/notification/alerts";

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void anAdministratorMakesAUnitAnAccountOfItAndADeviceAndRevokesTheDevice(
            int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var names = new Newcomers(language);
        Visitor.visit(place, "admin", width, locale, page -> {
            assertThat(page.getByTestId("nav-portfolio")).hasCount(0);
            var admin = new Administrator(page, names);

            admin.registersAUnit(place.own().unit());
            admin.createsAnAccount();
            var firstPassword = admin.importsPeople();
            SignedIn.at(place.application().page(), names.listed(), firstPassword);
            admin.readsTheTrail();
            var device = place.application().http().with(admin.enrolsADevice());
            assertThat(device.get("/api/progress/projects").path("items").isEmpty())
                    .isTrue();
            admin.revokesTheDevice();
            assertThat(device.send("GET", "/api/progress/projects", null).status())
                    .isEqualTo(401);
        });
        var newcomer = SignedIn.at(place.application().page(), names.account(), PASSWORD);
        assertThat(newcomer.send("GET", "/api/registry/units/" + names.unit(), null)
                        .expect(200)
                        .path("names")
                        .path("en")
                        .asString())
                .isEqualTo("Site office");
    }

    /** What an administrator makes; each language has its own. */
    private record Newcomers(String language) {

        String unit() {
            return "OWN-SITE-" + language.toUpperCase(Locale.ROOT);
        }

        String account() {
            return "new.comer." + language;
        }

        String listed() {
            return "from.list." + language;
        }

        String device() {
            return "三号工地网关 " + language;
        }
    }

    /** Something that ends the logins of an account. */
    private interface Deed {
        Answer on(String path, HttpTestClient admin, SignedIn holder);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed(
                        "new.password",
                        (path, admin, holder) -> admin.put(path + "/password", "{\"password\":\"another-password\"}")),
                deed("fewer.roles", (path, admin, holder) -> admin.put(path, amended("\"unit\"", false))),
                deed("disabled", (path, admin, holder) -> admin.put(path, amended("\"unit\",\"office\"", true))),
                deed(
                        "out.everywhere",
                        (path, admin, holder) -> holder.send(
                                "POST", "/api/identity/own/logins/end", "{\"current\":\"" + PASSWORD + "\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void rightsEndWithinTenSeconds(String name, Deed deed) {
        var place = Neighbourhood.shared();
        var http = place.application().http();
        http.post("/api/identity/accounts", account(name, place.own().unit(), "\"unit\",\"office\""))
                .expect(201);
        var person = SignedIn.at(place.application().page(), name, PASSWORD);
        var script = http.with(token(person::send, "unit", false));
        Site.await().until(() -> script.isThere(PROJECTS) && script.isThere(ALERTS) && script.isThere(UNITS));
        var stream = person.open("/api/live");
        assertThat(stream).isNotDone();

        var since = System.nanoTime();
        deed.on("/api/identity/accounts/" + name, http, person).expectOneOf(200, 204);

        awaitWithinTenSeconds(since, () -> {
            assertThat(stream).isDone();
            assertThat(person.send("GET", "/api/console/session", null).status())
                    .isEqualTo(401);
            assertDead(script, PROJECTS, ALERTS, UNITS);
        });
    }

    /** All of it, counted from one moment. */
    private static void awaitWithinTenSeconds(long since, ThrowingRunnable holds) {
        Site.await().atMost(TEN_SECONDS.minusNanos(System.nanoTime() - since)).untilAsserted(holds);
    }

    private static void assertDead(HttpTestClient script, String... paths) {
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(script.send("GET", path, null).status()).isEqualTo(401));
    }

    private static Arguments deed(String name, Deed deed) {
        return Arguments.of(name, deed);
    }

    private static String amended(String roles, boolean disabled) {
        return """
                {"names":{"zh":"某人"},"unit":"%s","roles":[%s],"disabled":%s}""".formatted(Neighbourhood.shared().own().unit(), roles, disabled);
    }

    @Test
    void aTokenOfAServiceIsDeadEverywhereWithinTenSecondsOfItsRevocation() {
        var place = Neighbourhood.shared();
        var admin = place.askers().get("admin");
        var secret = token(admin::ask, "admin", true);
        var script = place.application().http().with(secret);
        Site.await().until(() -> script.isThere(UNITS) && script.isThere("/api/progress/devices"));
        assertThat(script.send("GET", "/api/console/tokens", null).status()).isEqualTo(401);
        assertThat(script.send("GET", "/api/identity/accounts", null).status()).isEqualTo(401);
        var id = secret.split("_")[1];
        Site.await().until(() -> lastUse(admin, id) != null);

        var since = System.nanoTime();
        admin.ask("DELETE", "/api/console/tokens/" + id, null).expect(204);

        awaitWithinTenSeconds(
                since, () -> assertDead(script, UNITS, "/api/progress/devices", "/api/notification/units/x/channels"));
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, en-GB"})
    void peopleLookAfterTheirOwnAccount(int width, String locale) {
        var place = Neighbourhood.shared();
        var self = "own.self." + width;
        place.application()
                .http()
                .post("/api/identity/accounts", account(self, place.own().unit()))
                .expect(201);
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(locale))) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            Visitor.hear(page, faults::add);
            Visitor.signIn(page, place.application(), self, PASSWORD);
            page.getByTestId("nav-me").click();
            assertThat(page.getByTestId("session-current")).isVisible();

            makeAndRevokeAToken(page, place);
            turnOnTheSecondFactor(page);
            changeThePassword(page);
            assertThat(faults).as("errors on the pages").isEmpty();
        }
    }

    private static void makeAndRevokeAToken(Page page, Neighbourhood place) {
        page.getByTestId("token-issue").click();
        page.getByTestId("token-label").fill("每日导出");
        page.getByTestId("token-confirm").click();
        var script =
                place.application().http().with(page.getByTestId("token-secret").textContent());
        picture(page, "token");
        page.getByTestId("token-stored").click();
        Site.await().until(() -> script.isThere(PROJECTS));
        page.getByTestId("token-revoke").click();
        page.getByTestId("token-revoke-confirm").click();
        assertThat(page.getByTestId("token-dead")).isVisible();
        Site.await()
                .atMost(TEN_SECONDS)
                .until(() -> script.send("GET", PROJECTS, null).status() == 401);
    }

    private static void turnOnTheSecondFactor(Page page) {
        page.getByTestId("factor-on").click();
        page.getByTestId("again-current").fill(PASSWORD);
        page.getByTestId("factor-begin-confirm").click();
        assertThat(page.getByTestId("factor-picture")).isVisible();
        assertThat(page.getByTestId("factor-secret")).hasText(Pattern.compile("[A-Z2-7]{32}"));
        picture(page, "second-factor");
        page.getByTestId("factor-code").fill("000000");
        page.getByTestId("factor-confirm").click();
        assertThat(page.getByTestId("factor-code-problem")).isVisible();
        page.getByTestId("factor-cancel").click();
        page.getByTestId("lang-en").click();
        picture(page, "me-en");
    }

    private static void changeThePassword(Page page) {
        page.getByTestId("own-password").click();
        page.getByTestId("own-current").fill(PASSWORD);
        page.locator("input[data-test=own-password]").fill("Password2026!");
        page.getByTestId("own-password-confirm").click();
        assertThat(page.getByTestId("own-password-problem")).containsText("commonly used");
        picture(page, "own-password");
        page.locator("input[data-test=own-password]").fill("another-password");
        page.getByTestId("own-password-confirm").click();
        assertThat(page.getByTestId("sign-in-page")).isVisible();
    }

    private static String account(String name, String unit) {
        return account(name, unit, "\"unit\"");
    }

    private static String account(String name, String unit, String roles) {
        return """
                {"name":"%s","names":{"zh":"某人"},"unit":"%s","roles":[%s],"password":"%s"}""".formatted(name, unit, roles, PASSWORD);
    }

    private static String token(Neighbourhood.Asker asker, String role, boolean service) {
        return asker.ask("POST", "/api/console/tokens", """
                        {"label":"Test","service":%s,"roles":["%s"],"days":90}""".formatted(service, role))
                .expect(201)
                .path("token")
                .asString();
    }

    private static @Nullable String lastUse(Neighbourhood.Asker asker, String id) {
        return asker.ask("GET", "/api/console/tokens", null)
                .expect(200)
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .map(each -> each.path("lastUsedAt").asString(null))
                .orElse(null);
    }

    /** An administrator at the pages. */
    private record Administrator(Page page, Newcomers names) {

        private static final Map<String, List<String>> WORDS = Map.of(
                "zh", List.of("第 3 行 · 账号", "修改单位 现场指挥部", "英文名称", "现场指挥部"),
                "en", List.of("Row 3 · account", "changed the unit", "English name", "Site office"));

        private String word(int which) {
            return WORDS.get(names.language()).get(which);
        }

        private void take(String name) {
            picture(page, name + "-" + names.language());
        }

        void registersAUnit(String parent) {
            page.getByTestId("nav-units").click();
            page.getByTestId("unit-register").click();
            page.getByTestId("unit-zh").fill("现场指挥部");
            page.getByTestId("unit-confirm").click();
            assertThat(page.getByTestId("unit-code-problem")).isVisible();
            page.getByTestId("unit-code").fill(names.unit());
            page.getByTestId("unit-confirm").click();
            var row = page.locator("[data-test=unit][data-code=" + names.unit() + "]");
            assertThat(row).containsText("现场指挥部");
            row.getByTestId("unit-edit").click();
            assertThat(page.getByTestId("unit-parent")).hasValue(parent);
            page.getByTestId("unit-confirm").click();
            take("units");

            row.getByTestId("unit-edit").click();
            page.getByTestId("unit-en").fill("Site office");
            take("unit");
            page.getByTestId("unit-confirm").click();
            page.getByTestId("lang-en").click();
            assertThat(row).containsText("Site office");
            setsChannels(row);
            // The parent unit's row cannot be edited from here.
            assertThat(page.locator("[data-test=unit][data-code=GX] [data-test=unit-edit]"))
                    .hasCount(0);
            page.getByTestId("lang-" + names.language()).click();
        }

        private void setsChannels(Locator row) {
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
            take("channels");
            page.getByTestId("channels-cancel").click();
        }

        void createsAnAccount() {
            page.getByTestId("nav-accounts").click();
            page.getByTestId("account-create").click();
            page.getByTestId("account-name").fill(names.account());
            page.getByTestId("account-zh").fill("新来");
            page.getByTestId("account-unit").selectOption(names.unit());
            page.getByTestId("role-reporter").check();
            page.getByTestId("account-password").last().fill(PASSWORD);
            page.getByTestId("account-confirm").click();
            assertThat(page.locator("[data-test=account][data-account='" + names.account() + "']"))
                    .containsText(word(3));
            take("accounts");
        }

        /** Returns the new account's password. */
        String importsPeople() {
            page.getByTestId("accounts-import").click();
            var headings = "账号,姓名,单位,角色\n";
            var row = names.listed() + ",单来," + names.unit() + ",reporter\n";
            choose(headings + row + "Bad Name,错," + names.unit() + ",reporter\n", StandardCharsets.UTF_8);
            assertThat(page.getByTestId("import-fault")).containsText(word(0));
            take("import-faults");
            // As spreadsheets in China save it.
            choose(headings + row, Charset.forName("GB18030"));
            assertThat(page.getByTestId("import-created")).hasText(names.listed());
            take("import");
            page.getByTestId("import-confirm").click();
            var told = page.getByTestId("first-passwords").textContent();
            take("first-passwords");
            page.getByTestId("passwords-kept").click();
            assertThat(page.locator("[data-test=account][data-account='" + names.listed() + "']"))
                    .containsText("单来");
            return told.split("\t")[1];
        }

        private void choose(String list, Charset charset) {
            page.getByTestId("import-file")
                    .setInputFiles(new FilePayload("people.csv", "text/csv", list.getBytes(charset)));
        }

        void readsTheTrail() {
            page.getByTestId("nav-audit").click();
            page.getByTestId("audit-object").fill(names.unit());
            var amended = page.getByTestId("audit-entry")
                    .filter(new Locator.FilterOptions().setHasText("Site office"))
                    .filter(new Locator.FilterOptions().setHasText(word(1)))
                    .first();
            assertThat(amended.getByTestId("audit-sentence")).containsText(word(1));
            assertThat(amended.getByTestId("audit-change")).containsText(word(2));
            verifiesTheTrail();
            take("audit");
        }

        private void verifiesTheTrail() {
            var begun = page.waitForResponse(
                    answer -> answer.request().method().equals("POST")
                            && answer.url().endsWith("/api/registry/audit/verification"),
                    () -> page.getByTestId("audit-verify").click());
            assertThat(begun.status()).isEqualTo(202);
            assertThat(page.getByTestId("audit-verify")).isEnabled(new IsEnabledOptions().setTimeout(SOON));
            assertThat(page.getByTestId("audit-state")).hasAttribute("data-state", "sound");
            assertThat(page.getByTestId("audit-fault")).hasCount(0);
        }

        /** Returns the key. */
        String enrolsADevice() {
            page.getByTestId("nav-devices").click();
            page.getByTestId("device-enrol").click();
            page.getByTestId("device-unit").selectOption(names.unit());
            page.getByTestId("device-label").fill(names.device());
            page.getByTestId("enrol-confirm").click();
            var key = page.getByTestId("device-key").textContent();
            take("device-key");
            page.getByTestId("key-stored").click();
            assertThat(page.getByTestId("device-key")).hasCount(0);
            return key;
        }

        void revokesTheDevice() {
            var row = page.getByTestId("device").filter(new Locator.FilterOptions().setHasText(names.device()));
            row.getByTestId("device-revoke").click();
            page.getByTestId("revoke-confirm").click();
            assertThat(row.getByTestId("device-revoked")).isVisible();
            take("devices");
        }
    }
}
