package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConsoleTest
class LoginTests {

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void tellsAPageWhoHasLoggedIn() {
        var session =
                read(console.loggedIn("li.na", "GX-HB", "unit", "reporter").get("/api/console/session"));

        assertThat(session.path("account").asString()).isEqualTo("li.na");
        assertThat(session.path("names").path("zh").asString()).isEqualTo("name of li.na");
        assertThat(session.path("names").path("en").asString()).isEqualTo("English name of li.na");
        assertThat(session.path("unit").asString()).isEqualTo("GX-HB");
        assertThat(session.path("roles").values())
                .extracting(JsonNode::asString)
                .isEqualTo(List.of("reporter", "unit"));
        assertThat(session.path("csrf").path("header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(session.path("csrf").path("token").asString()).hasSizeGreaterThan(20);
        assertThat(session.path("zone").asString()).isEqualTo("+08:00:13");
        assertThat(session.path("expiresAt").asString()).endsWith("Z");
        assertThat(session.path("at").asString()).endsWith("Z");
    }

    @Test
    void marksWhoseRightsTheyAre() {
        assertThat(rights("li.na", "GX-HB", "unit", "reporter"))
                .isEqualTo(rights("li.na", "GX-HB", "reporter", "unit"))
                .isNotEqualTo(rights("li.na", "GX-HB", "unit"))
                .isNotEqualTo(rights("li.na", "GX-JY", "unit", "reporter"))
                .isNotEqualTo(rights("wang.lei", "GX-HB", "unit", "reporter"));
    }

    private String rights(String account, String unit, String... roles) {
        return read(console.loggedIn(account, unit, roles).get("/api/console/session"))
                .path("rights")
                .asString();
    }

    @Test
    void goesBackToThePagesAfterALogin() {
        var back = console.backFromLogin("li.na", "GX-HB", "unit");

        var answer = back.begun().get(back.address());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches("(http://localhost:\\d+)?/");
        assertThat(answer.headers().map()).containsKeys("content-security-policy", "x-content-type-options");
    }

    @Test
    void setsACookieThatNeitherScriptsNorOtherSitesNorOtherHostsCanUse() {
        var cookie = console.get("/oauth2/authorization/gantry")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie)
                .startsWith("__Host-gantry=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void givesTheSessionAnotherIdWithTheLogin() {
        var back = console.backFromLogin("li.na", "GX-HB", "unit");

        var after = ConsoleUnderTest.cookieOf(back.begun().get(back.address()));

        assertThat(after).isNotEqualTo(back.begun().cookie());
        assertProblem(back.begun().get("/api/console/session"), 401, "session-ended");
        assertThat(new ConsoleUnderTest(console.port(), after)
                        .get("/api/console/session")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesACodeOnlyInTheSessionThatHasAskedForIt() {
        var back = console.backFromLogin("li.na", "GX-HB", "unit");

        var elsewhere = console.get(back.address());

        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(elsewhere.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(elsewhere.body()).contains("重新登录").doesNotContain("<script", "Exception");
    }

    @Test
    void leadsBackToThePagesWhoHasLoggedInAndComesWithTheSameCodeAgain() {
        var back = console.backFromLogin("li.na", "GX-HB", "unit");
        var cookie = ConsoleUnderTest.cookieOf(back.begun().get(back.address()));

        var again = new ConsoleUnderTest(console.port(), cookie).get(back.address());

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void knowsNoOtherProvider() {
        assertProblem(console.get("/oauth2/authorization/other"), 404, "not-found");
        assertProblem(console.get("/login/oauth2/code/other?code=1&state=2"), 404, "not-found");
    }

    @Test
    void letsNobodyInWithATokenThatIsNotForGantry() {
        var back = console.backFromLogin("li.na", "GX-HB&audience=other", "unit");

        var answer = back.begun().get(back.address());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertProblem(back.begun().get("/api/console/session"), 401, "session-ended");
    }

    @Test
    void answersAProblemAndNoRedirectToApiRequestsWithoutALogin() {
        assertProblem(console.get("/api/console/session"), 401, "unauthenticated");
        assertProblem(console.get("/api/live"), 401, "unauthenticated");
        assertProblem(console.get("/api/registry/projects"), 401, "unauthenticated");
        assertProblem(console.get("/api/nothing"), 401, "unauthenticated");
        var answer = console.get("/api/registry/projects");
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void beginsNoSessionForACommandWithoutALogin() {
        var answer = console.send(
                console.request("/logout").POST(BodyPublishers.noBody()).build());

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void servesThePagesToEverybodyWithoutASession() {
        var page = console.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(console.get("/js/main.js").statusCode()).isEqualTo(200);
    }

    @Test
    void logsOutHereAndTellsWhereToLogOutAtTheProvider() {
        var liNa = console.loggedIn("li.na", "GX-HB", "unit");

        var answer = liNa.post("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).path("location").asString())
                .startsWith(OpenIdProvider.shared().address() + "/logout?id_token_hint=ey")
                .endsWith("&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + console.port() + "%2F");
        assertProblem(liNa.get("/api/console/session"), 401, "session-ended");
    }

    @Test
    void logsNobodyOutWhoseOwnPageHasNotAskedForIt() {
        var liNa = console.loggedIn("li.na", "GX-HB", "unit");

        var forged = liNa.send(liNa.request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=guessed"))
                .build());

        assertProblem(forged, 403, "csrf");
        assertThat(liNa.get("/api/console/session").statusCode()).isEqualTo(200);
    }

    @Test
    void givesAnotherFormOfTheCsrfTokenEachTime() {
        var liNa = console.loggedIn("li.na", "GX-HB", "unit");

        assertThat(liNa.csrfToken()).isNotEqualTo(liNa.csrfToken());
    }

    @Test
    void keepsAnOldCsrfTokenFromCountingInANewSession() {
        var first = console.loggedIn("li.na", "GX-HB", "unit");
        var second = console.loggedIn("li.na", "GX-HB", "unit");

        var answer = second.send(second.request("/logout")
                .header("X-CSRF-TOKEN", first.csrfToken())
                .POST(BodyPublishers.noBody())
                .build());

        assertProblem(answer, 403, "csrf");
    }

    @Test
    void answersAProblemToAPathThatIsNone() {
        assertProblem(console.get("/api/registry/..;/x"), 400, "malformed-request");
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
