package io.gantry.issuer.token;

import static io.gantry.issuer.ConsoleClient.claims;
import static io.gantry.issuer.ConsoleClient.code;
import static io.gantry.issuer.ConsoleClient.header;
import static io.gantry.issuer.ConsoleClient.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the console logs people in and out, over HTTP. */
class AuthorizationCodeTests {

    private static IssuerUnderTest issuer;
    private static ConsoleClient console;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path data) {
        issuer = IssuerUnderTest.demo(data);
        console = new ConsoleClient(issuer, data);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void writesTheAccountIntoTheAccessToken() {
        var token = console.login("reporter").access();

        assertThat(header(token).path("typ").asString()).isEqualTo("at+jwt");
        assertThat(header(token).path("alg").asString()).isEqualTo("RS256");
        var claims = claims(token);
        assertThat(claims.path("iss").asString()).isEqualTo(IssuerUnderTest.ADDRESS);
        assertThat(claims.path("sub").asString()).isEqualTo("reporter");
        assertThat(claims.path("name").asString()).isEqualTo("林晓");
        assertThat(claims.path("unit").asString()).isEqualTo("QY-XH");
        assertThat(texts(claims.path("roles"))).containsExactly("reporter");
        assertThat(claims.path("client_id").asString()).isEqualTo("gantry-console");
        assertThat(audience(claims)).containsExactly("gantry");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void writesTheAccountIntoTheIdToken() {
        var token = console.login("leader").id();

        assertThat(header(token).path("typ").asString("JWT")).isEqualTo("JWT");
        var claims = claims(token);
        assertThat(claims.path("sub").asString()).isEqualTo("leader");
        assertThat(claims.path("name").asString()).isEqualTo("何建华");
        assertThat(claims.path("name#en").asString()).isEqualTo("He Jianhua");
        assertThat(claims.path("unit").asString()).isEqualTo("GX");
        assertThat(texts(claims.path("roles"))).containsExactly("leader");
        assertThat(claims.path("nonce").asString()).isEqualTo("the-nonce");
        assertThat(audience(claims)).containsExactly("gantry-console");
    }

    @Test
    void omitsTheUnitOfAnAccountWithoutOne() {
        assertThat(claims(console.login("ops").access()).has("unit")).isFalse();
    }

    @Test
    void redirectsTheCodeToTheConsoleWithItsState() {
        browser.get(console.authorize(Map.of()));
        var sentOn = browser.login(issuer, "unit", IssuerUnderTest.PASSWORD);

        var target = location(browser.get(URI.create(location(sentOn))));

        assertThat(target).startsWith(ConsoleClient.CALLBACK + "?code=").contains("state=the-state");
    }

    @Test
    void redirectsTheCodeToTheConsolesNumericAddress() {
        var byNumber = ConsoleClient.CALLBACK.replace("localhost", "127.0.0.1");
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);

        assertThat(location(browser.get(console.authorize(Map.of("redirect_uri", byNumber)))))
                .startsWith(byNumber + "?code=");
    }

    @Test
    void asksForThePasswordOncePerBrowser() {
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);

        assertThat(location(browser.get(console.authorize(Map.of())))).contains("code=");
    }

    @Test
    void refusesARequestWithoutPkce() {
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);

        var answer = browser.get(console.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));

        assertThat(location(answer)).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void refusesACodeWithAnotherVerifier() {
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);
        var code = code(browser.get(console.authorize(Map.of())));

        var answer = console.token(console.exchange(code, "another-verifier-of-at-least-forty-three-characters"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void acceptsACodeOnceAndEndsItsLoginAtTheSecondUse() {
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);
        var code = code(browser.get(console.authorize(Map.of())));
        var tokens = console.exchange(code);

        assertThat(console.token(console.exchange(code, "x".repeat(50))).statusCode())
                .isEqualTo(400);
        assertThat(console.exchange(code).access()).isEmpty();
        assertThat(console.refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAForeignRedirect() {
        console.login(browser, "unit", IssuerUnderTest.PASSWORD);

        for (var foreign : List.of(
                "https://evil.example/login/oauth2/code/gantry",
                "http://localhost:18398/login/oauth2/code/gantry",
                "http://127.0.0.1:18398/login/oauth2/code/gantry",
                ConsoleClient.CALLBACK + "/more",
                ConsoleClient.CALLBACK + "?more=1")) {
            var answer = browser.get(console.authorize(Map.of("redirect_uri", foreign)));
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).as(foreign).isEmpty();
            assertThat(answer.body()).contains("回到调度台").doesNotContain(foreign);
        }
    }

    @Test
    void refusesAnUnknownClientAndAWrongSecret() {
        assertThat(browser.get(console.authorize(Map.of("client_id", "somebody")))
                        .statusCode())
                .isEqualTo(400);
        var answer = browser.post(
                issuer.at("/oauth2/token"),
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                ConsoleClient.basic("gantry-loader", "guessed"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void letsOneSessionRefreshManyTimesAtOnce() {
        var tokens = console.login("office");

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> console.refresh(tokens)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(console.refreshed(tokens).refresh()).isEqualTo(tokens.refresh());
        assertThat(claims(console.refreshed(tokens).access()).path("sub").asString())
                .isEqualTo("office");
    }

    @Test
    void doesNotBringBackALoginThatIsEndedWhileItIsRenewed() {
        var grants = issuer.context().getBean(Grants.class);
        var tokens = console.login("office");
        var renewing = Objects.requireNonNull(grants.findByToken(tokens.refresh(), OAuth2TokenType.REFRESH_TOKEN));

        grants.remove(renewing);
        grants.save(renewing);

        assertThat(console.refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsTheLoginForEightHours() {
        var provider = issuer.context().getBean(Grants.class);
        var tokens = console.login("office");

        var grant = Objects.requireNonNull(provider.findByToken(tokens.refresh(), OAuth2TokenType.REFRESH_TOKEN));
        var token = Objects.requireNonNull(grant.getRefreshToken()).getToken();

        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasHours(8);
    }

    @Test
    void describesTheHolderAtTheUserinfoEndpoint() {
        var tokens = console.login("unit2");

        var answer = browser.send(
                HttpRequest.newBuilder(issuer.at("/userinfo")).header("Authorization", "Bearer " + tokens.access()));

        assertThat(answer.statusCode()).isEqualTo(200);
        var holder = JsonMapper.shared().readTree(answer.body());
        assertThat(holder.path("sub").asString()).isEqualTo("unit2");
        assertThat(holder.path("unit").asString()).isEqualTo("GX-CT");
        assertThat(texts(holder.path("roles"))).containsExactly("unit");
    }

    @Test
    void logsOutAtTheConsolesRequest() {
        var tokens = console.login(browser, "admin", IssuerUnderTest.PASSWORD);
        // The console may still have the first, when there is another.
        console.refreshed(tokens);

        var answer = browser.get(logout(tokens.id(), IssuerUnderTest.CONSOLE + "/"));

        assertThat(location(answer)).isEqualTo(IssuerUnderTest.CONSOLE + "/?state=bye");
        assertThat(console.refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(location(browser.get(console.authorize(Map.of())))).endsWith("/login");
    }

    @Test
    void logsOutOneBrowserOfTwo() {
        var other = new Browser();
        var first = console.login(browser, "admin", IssuerUnderTest.PASSWORD);
        var second = console.login(other, "admin", IssuerUnderTest.PASSWORD);

        assertThat(browser.get(logout(first.id(), IssuerUnderTest.CONSOLE)).statusCode())
                .isEqualTo(302);

        assertThat(console.refresh(second).statusCode()).isEqualTo(200);
        assertThat(other.get(logout(second.id(), IssuerUnderTest.CONSOLE)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void refusesAForeignRedirectAfterLogout() {
        var tokens = console.login(browser, "admin", IssuerUnderTest.PASSWORD);

        var answer = browser.get(logout(tokens.id(), "https://evil.example/"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void givesTheLoaderATokenOfItsOwn() {
        var claims = claims(console.loaderToken());

        assertThat(claims.path("sub").asString()).isEqualTo("gantry-loader");
        assertThat(claims.path("name").asString()).isEqualTo("Demo loader");
        assertThat(claims.path("unit").asString()).isEqualTo("GX");
        assertThat(texts(claims.path("roles"))).containsExactlyInAnyOrder("office", "admin", "leader");
        assertThat(audience(claims)).containsExactly("gantry");
    }

    private URI logout(String idToken, String target) {
        return issuer.at("/connect/logout?"
                + Browser.encoded(
                        Map.of("id_token_hint", idToken, "post_logout_redirect_uri", target, "state", "bye")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    // One audience may stand there by itself.
    private static List<String> audience(JsonNode claims) {
        var audience = claims.path("aud");
        return audience.isArray() ? texts(audience) : List.of(audience.asString());
    }
}
