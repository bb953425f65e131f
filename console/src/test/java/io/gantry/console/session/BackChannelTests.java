package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import io.gantry.embedded.issuer.TokenBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class BackChannelTests {

    private static final String LOGOUT = "{\"http://schemas.openid.net/event/backchannel-logout\":{}}";

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void endsTheSessionThatTheProviderNames() {
        var meant = console.loggedIn("back.channel", "GX-HB", "unit");
        var sid = OpenIdProvider.shared().sidOf("back.channel");
        var other = console.loggedIn("back.channel", "GX-HB", "unit");
        try (var lines = meant.lines("/api/live").body()) {
            assertThat(send(logout("back.channel").claim("sid", sid)).statusCode())
                    .isEqualTo(200);

            // Reads until the console closes the stream.
            assertThat(lines.filter(line -> line.matches("event:(?!beat).*"))).isEmpty();
        }
        assertProblem(meant.get("/api/console/session"), 401, "session-ended");
        assertThat(other.get("/api/console/session").statusCode()).isEqualTo(200);
    }

    @Test
    void isAnsweredOnlyWhenTheLogHasIt() {
        var liNa = console.loggedIn("back.kept", "GX-HB", "unit");

        assertProblem(send(logout("back.kept")), 503, "unavailable");

        assertThat(liNa.get("/api/console/session").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("an ID token", token -> token.claim("events", null)),
                bad("of another event", token -> token.json("events", "{\"other\":{}}")),
                bad("with a nonce", token -> token.claim("nonce", "n")),
                bad("for another client", token -> token.audience("another")),
                bad("of another issuer", token -> token.claim("iss", "http://127.0.0.1:1")),
                bad("of nobody", token -> token.claim("sub", null)),
                bad("an access token", token -> token.header("typ", "at+jwt")),
                bad("expired", token -> token.expiresIn(Duration.ofMinutes(-5))),
                bad("unsigned", token -> token.header("alg", "none")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesWhatIsNoLogoutToken(String ignored, TokenBuilder token) {
        assertThat(send(token).statusCode()).isEqualTo(400);
    }

    private interface Change {
        TokenBuilder of(TokenBuilder token);
    }

    private static Arguments bad(String what, Change change) {
        return Arguments.of(what, change.of(logout("li.na")));
    }

    private static TokenBuilder logout(String account) {
        return OpenIdProvider.shared()
                .issuer()
                .token(account)
                .header("typ", "logout+jwt")
                .audience(OpenIdProvider.CLIENT)
                .json("events", LOGOUT);
    }

    private HttpResponse<String> send(TokenBuilder token) {
        return console.send(console.request("/logout/back-channel")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token.sign()))
                .build());
    }
}
