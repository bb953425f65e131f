package io.gantry.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data directory keeps. */
class RestartTests {

    @TempDir
    private static Path kept;

    private static String keys;
    private static String secret;
    private static URI logout;
    private static ConsoleClient.Tokens lasting;
    private static ConsoleClient.Tokens ended;
    private static IssuerUnderTest restarted;

    private final Browser browser = new Browser();

    @BeforeAll
    static void livesTwice() {
        try (var registry = RegistryStandIn.start();
                var issuer = IssuerUnderTest.demo(kept, registry.setting())) {
            var browser = new Browser();
            var console = new ConsoleClient(issuer, kept);
            keys = browser.get(issuer.at("/oauth2/jwks")).body();
            secret = read(kept, "clients/gantry-console/gantry.identity.client-secret");
            var created = browser.send(HttpRequest.newBuilder(issuer.at("/api/identity/accounts"))
                    .header("Authorization", "Bearer " + console.login("admin").access())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"name":"later","names":{"zh":"后来"},"roles":["ops"],"password":"kept-over-night"}""")));
            assertThat(created.statusCode()).isEqualTo(201);
            logout = logout(console.login("unit"));
            lasting = console.login("office");
            ended = console.login(browser, "leader", IssuerUnderTest.PASSWORD);
            browser.get(issuer.at(logout(ended).toString()));
        }
        restarted = IssuerUnderTest.demo(kept);
    }

    @AfterAll
    static void stop() {
        restarted.close();
    }

    @Test
    void keepsTheKeyTheSecretsAndTheAccounts() {
        assertThat(browser.get(restarted.at("/oauth2/jwks")).body()).isEqualTo(keys);
        assertThat(read(kept, "clients/gantry-console/gantry.identity.client-secret"))
                .isEqualTo(secret);
        var tokens = new ConsoleClient(restarted, kept).login(new Browser(), "later", "kept-over-night");
        assertThat(ConsoleClient.claims(tokens.access()).path("sub").asString()).isEqualTo("later");
    }

    @Test
    void acceptsALogoutOfALoginBeforeTheRestart() {
        assertThat(ConsoleClient.location(browser.get(restarted.at(logout.toString()))))
                .isEqualTo(IssuerUnderTest.CONSOLE + "/");
    }

    @Test
    void renewsALoginOfBeforeTheRestart() {
        var console = new ConsoleClient(restarted, kept);

        var renewed = console.refreshed(lasting);

        assertThat(renewed.refresh()).isEqualTo(lasting.refresh());
        assertThat(ConsoleClient.claims(renewed.access()).path("sub").asString())
                .isEqualTo("office");
        var before = ConsoleClient.claims(lasting.id());
        var after = ConsoleClient.claims(renewed.id());
        assertThat(after.path("sid")).isEqualTo(before.path("sid"));
        assertThat(after.path("auth_time")).isEqualTo(before.path("auth_time"));
        assertThat(console.refresh(renewed).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotRenewALoginThatWasEndedBefore() {
        assertThat(new ConsoleClient(restarted, kept).refresh(ended).statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsNothingThatALoginCanBeRenewedWith() throws IOException {
        try (Stream<Path> files = Files.list(kept.resolve("logins"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContain(lasting.refresh())
                            .doesNotContain(lasting.access()));
        }
    }

    @Test
    void keepsItsFilesPrivate() throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            var all = files.filter(Files::isRegularFile).toList();
            // What waits to be told of logins is gone when the log has it.
            assertThat(all.stream()
                            .map(kept::relativize)
                            .filter(file -> !file.startsWith("trail") && !file.startsWith("logins")))
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder(
                            "accounts.json",
                            "clients/gantry-console/gantry.identity.client-secret",
                            "clients/gantry-loader/gantry.identity.client-secret",
                            "signing-key.jwk");
            assertThat(all)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void showsHealthAndMetricsOnItsManagementPortAndNothingElse() {
        assertThat(status(restarted.management("/actuator/health/readiness"))).isEqualTo(200);
        assertThat(status(restarted.management("/actuator/prometheus"))).isEqualTo(200);
        assertThat(status(restarted.management("/actuator/info"))).isEqualTo(200);
        assertThat(status(restarted.management("/actuator/env"))).isEqualTo(404);
        assertThat(status(restarted.management("/actuator/heapdump"))).isEqualTo(404);
        assertThat(status(restarted.at("/actuator/health"))).isEqualTo(404);
    }

    @Test
    void keepsASecretThatTheConsoleAlreadyHas(@TempDir Path data) throws IOException {
        var directory = Files.createDirectories(data.resolve("clients/gantry-console"));
        Files.writeString(directory.resolve("gantry.identity.client-secret"), "made-by-the-standalone-command");

        try (var issuer = IssuerUnderTest.demo(data)) {
            assertThat(new ConsoleClient(issuer, data).login("ops").access()).isNotEmpty();
        }
    }

    @Test
    void startsWithOneAdministratorAndItsPasswordInAFile(@TempDir Path data) throws IOException {
        try (var issuer = IssuerUnderTest.start(data, "--gantry.issuer.root-unit=ROOT")) {
            var password = read(data, "admin-password");
            assertThat(issuer.context().getBean(Accounts.class).all()).hasSize(1);
            assertThat(read(data, "accounts.json")).doesNotContain(password);
            assertThat(browser.get(issuer.at("/login")).body()).doesNotContain("<table");

            var claims = ConsoleClient.claims(new ConsoleClient(issuer, data)
                    .login(browser, "admin", password)
                    .access());

            assertThat(claims.path("unit").asString()).isEqualTo("ROOT");
            assertThat(claims.path("roles").toString()).isEqualTo("[\"office\",\"admin\"]");
            var loader = browser.post(
                    issuer.at("/oauth2/token"),
                    Map.of("grant_type", "client_credentials"),
                    "Authorization",
                    ConsoleClient.basic("gantry-loader", "anything"));
            assertThat(loader.statusCode()).as("no loader").isEqualTo(401);
        }
        Files.delete(data.resolve("admin-password"));

        try (var issuer = IssuerUnderTest.start(data)) {
            assertThat(data.resolve("admin-password")).doesNotExist();
            assertThat(issuer.context().getBean(Accounts.class).all()).hasSize(1);
        }
    }

    private static URI logout(ConsoleClient.Tokens tokens) {
        return URI.create("/connect/logout?"
                + Browser.encoded(Map.of(
                        "id_token_hint", tokens.id(), "post_logout_redirect_uri", IssuerUnderTest.CONSOLE + "/")));
    }

    private int status(URI address) {
        return browser.send(HttpRequest.newBuilder(address)).statusCode();
    }

    private static String read(Path data, String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
