package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.embedded.issuer.TokenBuilder;
import io.gantry.embedded.issuer.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();
    private static final TokenIssuer FORGER = TokenIssuer.start();
    private static RunningSample service;

    @BeforeAll
    static void start() {
        service = new RunningSample(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        FORGER.close();
    }

    @Test
    void aValidTokenNamesTheCallerAndItsScope() {
        var answer = service.get("/api/sample/caller", ISSUER.bearer("li.na", "GX-HB", "unit", "of-another-system"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("account").asString()).isEqualTo("li.na");
        assertThat(answer.body().path("roles").toString()).isEqualTo("[\"UNIT\"]");
        assertThat(answer.body().path("sees").toString()).isEqualTo("[\"GX-HB\",\"GX-HB-1\"]");
    }

    @Test
    void aDeviceKeyWhereNoDevicesAreAdmittedIsToldWhatItIsFor() {
        try (var other = new RunningSample(Map.of("sample.devices", "false"))) {
            var answer = other.get("/api/sample/caller", "Bearer gdk_1_right");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("code").asString()).isEqualTo("device-key-elsewhere");
            assertThat(answer.body().path("detail").asString()).contains("POST /api/progress/reports");
        }
    }

    @Test
    void anAccountWithoutAUnitHasAnEmptyScope() {
        var answer = service.get(
                "/api/sample/caller",
                "Bearer " + ISSUER.token("li.na").roles("unit").sign());

        assertThat(answer.body().path("sees").toString()).isEqualTo("[]");
    }

    @Test
    void aTokenOfTypeJwtIsAccepted() {
        var token = ISSUER.token("li.na")
                .header("typ", "JWT")
                .claim("typ", "Bearer")
                .roles("unit")
                .sign();

        assertThat(service.get("/api/sample/caller", "Bearer " + token).status())
                .isEqualTo(200);
    }

    @Test
    void twoAuthorizationsAreRefusedEvenIfBothAreRight() throws IOException, InterruptedException {
        var right = ISSUER.bearer("li.na", "GX-HB", "unit");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/sample/caller"))
                                .header("Authorization", right)
                                .header("Authorization", right)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("malformed-request", "more than one Authorization header (expected: at most one)");
        // Nobody is charged for it, so who goes on has to connect anew.
        assertThat(answer.headers().firstValue("Connection")).contains("close");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("expired", token -> token.expiresIn(Duration.ofMinutes(-5))),
                bad("for ever", token -> token.claim("exp", null)),
                bad("of another issuer", token -> token.claim("iss", "http://127.0.0.1:1")),
                bad("for somebody else", token -> token.audience("another-service")),
                bad("for nobody", token -> token.claim("aud", null)),
                bad("of no account", token -> token.claim("sub", null)),
                bad("of an account that poses as a device", token -> token.claim("sub", "device:1")),
                bad("of a type that is no access token's", token -> token.header("typ", "logout+jwt")),
                bad("of no type", token -> token.header("typ", null)),
                bad("an ID token", token -> token.header("typ", "JWT").claim("typ", "ID")),
                bad("with a key that nobody has published", token -> token.header("kid", "another")),
                bad("said to be unsigned", token -> token.header("alg", "none")),
                bad("said to be signed with a secret", token -> token.header("alg", "HS256")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void anInvalidTokenIsRefused(String ignored, TokenBuilder token) {
        var answer = service.get(
                "/api/sample/caller",
                "Bearer " + token.roles("unit").unit("GX-HB").sign());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body().path("type").asString()).endsWith("/unauthenticated");
    }

    /** Tokens that say themselves how they are to be checked. */
    static Stream<Arguments> forgedTokens() {
        return Stream.of(
                Arguments.of(
                        "with its own key",
                        forged().jsonHeader("jwk", FORGER.publicJwk()).sign()),
                Arguments.of(
                        "with its own key, by another name",
                        forged().jsonHeader("jwk", FORGER.publicJwk())
                                .header("kid", "another")
                                .sign()),
                Arguments.of(
                        "with the place of its key",
                        forged().header("jku", FORGER.address() + "/keys").sign()),
                Arguments.of(
                        "with the place of its certificate",
                        forged().header("x5u", FORGER.address() + "/keys").sign()),
                Arguments.of("by the name of the right key", forged().sign()),
                Arguments.of(
                        "with something critical that nobody knows",
                        ISSUER.token("li.na")
                                .roles("unit")
                                .jsonHeader("crit", "[\"gantry\"]")
                                .header("gantry", "x")
                                .sign()),
                Arguments.of(
                        "by the public key as a secret",
                        bySecret(ISSUER.publicKey().getEncoded())),
                Arguments.of(
                        "by the public key as a secret in text",
                        bySecret(pem(ISSUER.publicKey().getEncoded()).getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "by the published key as a secret",
                        bySecret(ISSUER.publicJwk().getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "by the modulus as a secret",
                        bySecret(ISSUER.publicKey().getModulus().toByteArray())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void aTokenIsCheckedByNothingThatItSaysItself(String ignored, String token) {
        assertThat(service.get("/api/sample/caller", "Bearer " + token).status())
                .isEqualTo(401);
    }

    private static TokenBuilder forged() {
        return FORGER.token("li.na").claim("iss", ISSUER.address()).roles("unit");
    }

    private static String bySecret(byte[] secret) {
        var content = ISSUER.token("li.na").roles("unit").header("alg", "HS256").content();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void theRightKeyCountsOnlyByTheAlgorithmsThatAreSet() throws GeneralSecurityException {
        var longer = ISSUER.token("li.na").roles("unit").sign("RS512", Signature.getInstance("SHA512withRSA"));
        var padded = Signature.getInstance("RSASSA-PSS");
        padded.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        var probabilistic = ISSUER.token("li.na").roles("unit").sign("PS256", padded);
        var usual = ISSUER.token("li.na").roles("unit").sign();

        assertThat(statuses(service, usual, longer, probabilistic)).containsExactly(200, 401, 401);
        try (var other = new RunningSample(Map.of("gantry.identity.algorithms", "RS512,PS256"))) {
            assertThat(statuses(other, usual, longer, probabilistic)).containsExactly(401, 200, 200);
        }
    }

    private static Stream<Integer> statuses(RunningSample asked, String... tokens) {
        return Stream.of(tokens)
                .map(token -> asked.get("/api/sample/caller", "Bearer " + token).status());
    }

    @Test
    void aForgedTokenIsRefused() {
        var parts = ISSUER.token("li.na").roles("unit").sign().split("\\.");
        var payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("unit", "office");
        var forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];

        assertThat(service.get("/api/sample/caller", "Bearer " + forged).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Basic YWRtaW46YWRtaW4=", "Bearer gdk_1_wrong"})
    void credentialsThatAreNoTokenAreRefused(String authorization) {
        assertThat(service.get("/api/sample/caller", authorization).status()).isEqualTo(401);
    }

    @Test
    void aTokenInTheQueryIsIgnored() {
        var token = ISSUER.token("li.na").roles("unit").sign();

        assertThat(service.get("/api/sample/caller?access_token=" + token, null).status())
                .isEqualTo(401);
    }

    @Test
    void aDeviceReportsForItsUnit() {
        var answer = service.get("/api/sample/caller", "Bearer gdk_1_right");

        assertThat(answer.body().path("account").asString()).isEqualTo("device:1");
        assertThat(answer.body().path("roles").toString()).isEqualTo("[\"REPORTER\"]");
    }

    @Test
    void aCallerWithoutTheRoleIsToldWhichRoleIsNeeded() {
        var answer = service.get("/api/sample/things/GX-HB", ISSUER.bearer("ops", "GX", "ops", "admin"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").asString()).contains("expected: unit");
    }

    @Test
    void aMethodWithoutRolesIsClosedToAll() {
        var everyRole = ISSUER.bearer("root", "GX", "reporter", "unit", "office", "leader", "ops", "admin");

        assertThat(service.get("/api/sample/nobody", everyRole).status()).isEqualTo(403);
    }

    @Test
    void dataOutsideTheScopeIsNotFound() {
        var token = ISSUER.bearer("li.na", "GX-HB", "unit");

        assertThat(service.get("/api/sample/things/GX-HB-1", token).status()).isEqualTo(200);
        assertThat(service.get("/api/sample/things/GX-CT", token).status()).isEqualTo(404);
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertThat(service.get("/elsewhere", ISSUER.bearer("li.na", "GX", "unit"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//sample/caller",
                "/api/sample;x=1/caller",
                "/api/sample/%2e%2e/caller",
                "/api/sample%2Fcaller"
            })
    void aPathThatIsNotNormalisedIsRefused(String path) {
        var answer = service.get(path, ISSUER.bearer("li.na", "GX", "unit"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aDeviceIsToldToComeBackWhenItsKeyCannotBeLookedUp() {
        var answer = service.get("/api/sample/caller", "Bearer gdk_1_away");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body().path("detail").asString())
                .isEqualTo("the store of devices does not answer, so callers cannot be authenticated; try again");
    }

    @Test
    void aDeviceIsToldToComeBackWhileKeysAreStillBeingRead() {
        var answer = service.get("/api/sample/caller", "Bearer gdk_1_unread");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body().path("type").asString()).endsWith("/catching-up");
    }

    @Test
    void aCallerWithoutCredentialsIsToldToAuthenticate() {
        var answer = service.get("/api/sample/caller", null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("title").asString()).isEqualTo("Authentication required");
    }

    @Test
    void theIssuerMayStartLaterThanTheService() throws Exception {
        var later = TokenIssuer.start();
        var port = later.port();
        var token = "Bearer " + later.token("li.na").roles("unit").sign();
        later.close();
        try (var early = new RunningSample(Map.of("gantry.identity.issuer", "http://127.0.0.1:" + port))) {

            var before = early.get("/api/sample/caller", token);
            assertThat(before.status()).isEqualTo(503);
            assertThat(before.response().headers().firstValue("Retry-After")).isPresent();
            try (var started = TokenIssuer.start(port)) {
                assertThat(early.get("/api/sample/caller", started.bearer("li.na", "GX", "unit"))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private static Arguments bad(String name, UnaryOperator<TokenBuilder> change) {
        return Arguments.of(name, change.apply(ISSUER.token("li.na")));
    }
}
