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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data directory keeps. */
class RestartTests {

    @TempDir
    Path data;

    private final Browser browser = new Browser();

    @Test
    void keepsTheKeyTheSecretsAndTheAccounts() {
        String keys;
        String secret;
        try (var registry = RegistryStandIn.start();
                var issuer = IssuerUnderTest.demo(data, registry.setting())) {
            keys = browser.get(issuer.at("/oauth2/jwks")).body();
            secret = read("clients/gantry-console/gantry.identity.client-secret");
            var admin = new ConsoleClient(issuer, data).login("admin").access();
            var created = browser.send(HttpRequest.newBuilder(issuer.at("/api/identity/accounts"))
                    .header("Authorization", "Bearer " + admin)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"name":"later","names":{"zh":"后来"},"roles":["ops"],"password":"kept-over-night"}""")));
            assertThat(created.statusCode()).isEqualTo(201);
        }

        try (var issuer = IssuerUnderTest.demo(data)) {
            assertThat(browser.get(issuer.at("/oauth2/jwks")).body()).isEqualTo(keys);
            assertThat(read("clients/gantry-console/gantry.identity.client-secret"))
                    .isEqualTo(secret);
            var tokens = new ConsoleClient(issuer, data).login(new Browser(), "later", "kept-over-night");
            assertThat(ConsoleClient.claims(tokens.access()).path("sub").asString())
                    .isEqualTo("later");
        }
    }

    @Test
    void keepsASecretThatTheConsoleAlreadyHas() throws IOException {
        var directory = Files.createDirectories(data.resolve("clients/gantry-console"));
        Files.writeString(directory.resolve("gantry.identity.client-secret"), "made-by-the-standalone-command");

        try (var issuer = IssuerUnderTest.demo(data)) {
            assertThat(new ConsoleClient(issuer, data).login("ops").access()).isNotEmpty();
        }
    }

    @Test
    void startsWithOneAdministratorAndItsPasswordInAFile() throws IOException {
        try (var issuer = IssuerUnderTest.start(data, "--gantry.issuer.root-unit=ROOT")) {
            var password = read("admin-password");
            assertThat(issuer.context().getBean(Accounts.class).all()).hasSize(1);
            assertThat(read("accounts.json")).doesNotContain(password);
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

    @Test
    void acceptsALogoutOfALoginBeforeTheRestart() {
        URI logout;
        try (var issuer = IssuerUnderTest.demo(data)) {
            var token = new ConsoleClient(issuer, data).login("unit").id();
            logout = URI.create("/connect/logout?"
                    + Browser.encoded(
                            Map.of("id_token_hint", token, "post_logout_redirect_uri", IssuerUnderTest.CONSOLE + "/")));
        }

        try (var issuer = IssuerUnderTest.demo(data)) {
            assertThat(ConsoleClient.location(browser.get(issuer.at(logout.toString()))))
                    .isEqualTo(IssuerUnderTest.CONSOLE + "/");
        }
    }

    @Test
    void keepsItsFilesPrivate() throws IOException {
        IssuerUnderTest.demo(data).close();

        try (Stream<Path> files = Files.walk(data)) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void showsHealthAndMetricsOnItsManagementPortAndNothingElse() {
        try (var issuer = IssuerUnderTest.demo(data)) {
            assertThat(status(issuer.management("/actuator/health/readiness"))).isEqualTo(200);
            assertThat(status(issuer.management("/actuator/prometheus"))).isEqualTo(200);
            assertThat(status(issuer.management("/actuator/info"))).isEqualTo(200);
            assertThat(status(issuer.management("/actuator/env"))).isEqualTo(404);
            assertThat(status(issuer.management("/actuator/heapdump"))).isEqualTo(404);
            assertThat(status(issuer.at("/actuator/health"))).isEqualTo(404);
        }
    }

    private int status(URI address) {
        return browser.send(HttpRequest.newBuilder(address)).statusCode();
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
