package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import io.gantry.issuer.RegistryStandIn;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Administrators count from the office only, operators from one machine of it; the console says who comes from where. */
class RoleOriginTests {

    private static final String ACCOUNTS = "/api/identity/accounts";
    private static final String OFFICE = "10.1.0.7";

    private static RegistryStandIn registry;
    private static IssuerUnderTest issuer;
    private static ConsoleClient console;

    @BeforeAll
    static void start(@TempDir Path data) {
        registry = RegistryStandIn.start();
        issuer = IssuerUnderTest.demo(
                data,
                // An instance that has gone: the next one is asked.
                registry.setting().replace("=", "=http://localhost:1,"),
                "--gantry.access.from.admin=10.1.0.0/16",
                "--gantry.access.from.ops=10.1.0.8");
        console = new ConsoleClient(issuer, data);
    }

    @AfterAll
    static void stop() {
        issuer.close();
        registry.close();
    }

    @Test
    void anAdministratorCountsOnlyFromWhereTheRoleMayComeFrom() {
        var admin = console.login("admin").access();

        assertThat(status("GET", ACCOUNTS, admin, "10.2.0.7", "")).isEqualTo(403);
        assertThat(status("GET", ACCOUNTS, admin, "10.1.0.7, 10.2.0.7", "")).isEqualTo(403);
        assertThat(status("GET", ACCOUNTS, admin, "127.0.0.1", "")).isEqualTo(403);
        assertThat(status("GET", "/api/identity/own", admin, "10.2.0.7", "")).isEqualTo(200);
        assertThat(status("GET", ACCOUNTS, admin, OFFICE, "")).isEqualTo(200);
        assertThat(registry.origins()).isNotEmpty().containsOnly(OFFICE);
    }

    @Test
    void aRoleThatDoesNotCountFromHereIsNotGivenAwayEither() {
        var admin = console.login("admin").access();
        assertThat(status("POST", ACCOUNTS, admin, OFFICE, account("hb.both", "admin\",\"ops")))
                .isEqualTo(201);
        var both = console.login(new Browser(), "hb.both", "a-long-password").access();

        assertThat(status("POST", ACCOUNTS, both, OFFICE, account("hb.more", "ops")))
                .isEqualTo(422);
        assertThat(status("POST", ACCOUNTS, both, "10.1.0.8", account("hb.more", "ops")))
                .isEqualTo(201);
    }

    @Test
    void wherePasswordsAreGuessedNobodyIsBelieved() {
        var browser = new Browser();

        assertThat(browser.get(issuer.at("/login"), "X-Forwarded-For", "no address")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String account(String name, String roles) {
        return """
                {"name":"%s","names":{"zh":"赵丽"},"unit":"GX-HB","roles":["%s"],"password":"a-long-password"}""".formatted(name, roles);
    }

    private static int status(String method, String path, String token, String from, String body) {
        return new Browser()
                .send(HttpRequest.newBuilder(issuer.at(path))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("X-Forwarded-For", from))
                .statusCode();
    }
}
