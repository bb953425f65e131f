package io.gantry.issuer.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import io.gantry.issuer.RegistryStandIn;
import io.gantry.issuer.factor.Authenticator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnAccountTests {

    private static final String OWN = "/api/identity/own";
    private static final String NEXT = "桥台桩基明天浇筑完成";
    private static final String MINE = "{\"current\":\"" + IssuerUnderTest.PASSWORD + "\"}";

    @TempDir
    private static Path data;

    private static RegistryStandIn registry;
    private static IssuerUnderTest issuer;
    private static ConsoleClient console;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        registry = RegistryStandIn.start();
        issuer = IssuerUnderTest.demo(data, registry.setting());
        console = new ConsoleClient(issuer, data);
    }

    @AfterAll
    static void stop() {
        issuer.close();
        registry.close();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOneAndEndsAllLogins() {
        var tokens = console.login("leader");

        assertRefused(put(tokens, "/password", change("not-the-password", NEXT)), "wrong-password", "current");
        assertRefused(
                put(tokens, "/password", change(IssuerUnderTest.PASSWORD, "Password2026!")),
                "common-password",
                "password");
        assertThat(put(tokens, "/password", change(IssuerUnderTest.PASSWORD, NEXT))
                        .statusCode())
                .isEqualTo(204);

        assertThat(console.refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(send("GET", "", tokens, null).statusCode())
                .as("the token itself")
                .isEqualTo(403);
        assertThat(browser.login(issuer, "leader", IssuerUnderTest.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(new Browser().login(issuer, "leader", NEXT).statusCode()).isEqualTo(302);
    }

    @Test
    void allLoginsAreEndedByTheirHolder() {
        var tokens = console.login(browser, "unit2", IssuerUnderTest.PASSWORD);

        assertThat(send("POST", "/logins/end", tokens, MINE).statusCode()).isEqualTo(204);

        assertThat(console.refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(ConsoleClient.location(browser.get(console.authorize(Map.of()))))
                .endsWith("/login");
    }

    @Test
    void aLoginNeedsTheSecondFactorOnceItIsConfirmed() throws IOException {
        var tokens = console.login("office");
        var begun = read(send("POST", "/second-factor", tokens, MINE));
        var app = new Authenticator(begun.path("secret").asString());
        assertThat(begun.path("uri").asString()).startsWith("otpauth://totp/Gantry:office?secret=" + app.secret());
        assertThat(begun.at("/picture/path").asString()).startsWith("M4,4h1v1h-1z");
        assertThat(browser.login(issuer, "office", IssuerUnderTest.PASSWORD).statusCode())
                .as("not confirmed yet")
                .isEqualTo(302);

        assertRefused(put(tokens, "/second-factor", "{\"code\":\"000000\"}"), "wrong-code", "code");
        var recovery = read(put(tokens, "/second-factor", "{\"code\":\"" + app.code(0) + "\"}"))
                .path("codes");

        assertThat(recovery.size()).isEqualTo(10);
        assertThat(send("POST", "/second-factor", tokens, MINE).statusCode()).isEqualTo(409);
        assertThat(Files.readString(data.resolve("accounts.json"))).doesNotContain(app.secret());
        var second = new Browser();
        second.get(console.authorize(Map.of()));
        var asked = second.login(issuer, "office", IssuerUnderTest.PASSWORD);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"code\"").doesNotContain("name=\"password\"");
        assertThat(ConsoleClient.location(second.get(console.authorize(Map.of()))))
                .as("not logged in")
                .endsWith("/login");
        assertThat(second.code(issuer, asked, "000000").statusCode()).isEqualTo(401);
        var next = app.code(1);
        assertThat(second.code(issuer, asked, next).statusCode()).isEqualTo(302);
        var third = new Browser();
        var again = third.login(issuer, "office", IssuerUnderTest.PASSWORD);
        assertThat(third.code(issuer, again, next).statusCode()).as("used").isEqualTo(401);
        assertThat(third.code(issuer, again, recovery.path(0).asString()).statusCode())
                .isEqualTo(302);
        assertThat(read(send("GET", "", tokens, null)).path("recoveryCodesLeft").asInt())
                .isEqualTo(9);
    }

    @Test
    void oneLoginTooManyEndsTheOldestOfItsAccountAndNoOther() {
        var other = console.login(new Browser(), "ops", IssuerUnderTest.PASSWORD);
        var first = new Browser();
        var oldest = console.login(first, "admin", IssuerUnderTest.PASSWORD);
        var second = new Browser();
        var next = console.login(second, "admin", IssuerUnderTest.PASSWORD);
        for (int i = 0; i < 19; i++) {
            console.login("admin");
        }

        assertThat(console.refresh(oldest).statusCode()).isEqualTo(400);
        assertThat(ConsoleClient.location(first.get(console.authorize(Map.of()))))
                .endsWith("/login");
        assertThat(console.refresh(next).statusCode()).isEqualTo(200);
        assertThat(ConsoleClient.location(second.get(console.authorize(Map.of()))))
                .contains("code=");
        assertThat(console.refresh(other).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeWithoutAPasswordBeforeIsNoLogin() {
        var page = browser.get(issuer.at("/login"));

        assertThat(browser.code(issuer, page, "000000").body()).contains("name=\"password\"");
    }

    @Test
    void aLostFactorIsRemovedByAnAdministratorAndNotByItsThief() {
        var tokens = console.login("reporter");
        var app = new Authenticator(read(send("POST", "/second-factor", tokens, MINE))
                .path("secret")
                .asString());
        put(tokens, "/second-factor", "{\"code\":\"" + app.code(0) + "\"}");
        assertRefused(
                send("POST", "/second-factor/removal", tokens, "{\"current\":\"not-the-password\"}"),
                "wrong-password",
                "current");

        var admin = console.login("admin");
        var answer = new Browser()
                .send(HttpRequest.newBuilder(issuer.at("/api/identity/accounts/reporter/second-factor"))
                        .header("Authorization", "Bearer " + admin.access())
                        .DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(new Browser()
                        .login(issuer, "reporter", IssuerUnderTest.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void guessingIsSlowedDownAsAtTheLogin() {
        var tokens = console.login("ops");
        HttpResponse<String> answer = send("POST", "/logins/end", tokens, "{\"current\":\"guess\"}");
        for (int i = 0; i < 5 && answer.statusCode() == 422; i++) {
            answer = send("POST", "/logins/end", tokens, "{\"current\":\"guess\"}");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void assertRefused(HttpResponse<String> answer, String slug, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(read(answer).path("type").asString()).endsWith("/" + slug);
        assertThat(read(answer).path("field").asString()).isEqualTo(field);
    }

    private static String change(String current, String next) {
        return "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, next);
    }

    private static HttpResponse<String> put(ConsoleClient.Tokens tokens, String path, String body) {
        return send("PUT", path, tokens, body);
    }

    private static HttpResponse<String> send(
            String method, String path, ConsoleClient.Tokens tokens, @Nullable String body) {
        return new Browser()
                .send(HttpRequest.newBuilder(issuer.at(OWN + path))
                        .header("Authorization", "Bearer " + tokens.access())
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
