package io.gantry.console;

import com.sun.net.httpserver.HttpExchange;
import io.gantry.embedded.issuer.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider that lets in whoever comes. It checks what the console sends, and takes each code and each refresh
 * token once only.
 */
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "gantry-console";
    public static final String SECRET = "kept";

    private static final OpenIdProvider SHARED = start(0);

    private final TokenIssuer issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, String> sids = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger refreshed = new AtomicInteger();
    private volatile Duration accessTime = Duration.ofHours(1);
    private volatile @Nullable String unitFromNowOn;

    private OpenIdProvider(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** One for all tests that only want somebody to log in. */
    public static OpenIdProvider shared() {
        return SHARED;
    }

    public static OpenIdProvider start(int port) {
        var provider = new OpenIdProvider(TokenIssuer.start(port));
        provider.issuer.answer("/authorize", provider::authorize);
        provider.issuer.answer("/token", provider::token);
        return provider;
    }

    public String address() {
        return issuer.address();
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    /** How long access tokens last from now on. */
    public void issueFor(Duration time) {
        accessTime = time;
    }

    /** Forgets all refresh tokens, as when an account is disabled. */
    public void revoke() {
        refreshTokens.clear();
    }

    /** Everybody belongs to this unit from now on; to their own again if it is null. */
    public void moveTo(@Nullable String unit) {
        unitFromNowOn = unit;
    }

    /** What the session of the account's latest login is called here. */
    public String sidOf(String account) {
        return Objects.requireNonNull(sids.get(account), account);
    }

    public int refreshed() {
        return refreshed.get();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = new HashMap<>(fields(exchange.getRequestURI().getRawQuery()));
        expect(asked, "response_type", "code");
        expect(asked, "client_id", CLIENT);
        expect(asked, "scope", "openid profile");
        expect(asked, "code_challenge_method", "S256");
        var code = "code-" + count.incrementAndGet();
        asked.put("sid", "sid-" + code);
        if (asked.containsKey("account")) {
            sids.put(String.valueOf(asked.get("account")), "sid-" + code);
        }
        codes.put(code, asked);
        var back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(Objects.requireNonNull(asked.get("state")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes());
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var grant = "refresh_token".equals(asked.get("grant_type"))
                ? refreshTokens.remove(String.valueOf(asked.get("refresh_token")))
                : codes.remove(String.valueOf(asked.get("code")));
        if (grant == null || asked.containsKey("code") && !provesItself(asked, grant)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (asked.containsKey("refresh_token")) {
            refreshed.incrementAndGet();
        }
        answer(exchange, 200, tokens(grant));
    }

    private static boolean provesItself(Map<String, String> asked, Map<String, String> grant) {
        return Objects.equals(asked.get("redirect_uri"), grant.get("redirect_uri"))
                && Objects.equals(challenge(String.valueOf(asked.get("code_verifier"))), grant.get("code_challenge"));
    }

    private String tokens(Map<String, String> grant) {
        var account = String.valueOf(grant.get("account"));
        var unit = unitFromNowOn == null ? grant.get("unit") : unitFromNowOn;
        var roles = String.valueOf(grant.get("roles")).split(",");
        var access = issuer.token(account)
                .claim("unit", unit)
                .claim("name", "name of " + account)
                .roles(roles)
                .audience(grant.getOrDefault("audience", "gantry"))
                .claim("jti", String.valueOf(count.incrementAndGet()))
                .expiresIn(accessTime)
                .sign();
        var id = issuer.token(account)
                .header("typ", "JWT")
                .audience(CLIENT)
                .claim("nonce", grant.get("nonce"))
                .claim("name#en", "English name of " + account)
                .claim("sid", grant.get("sid"))
                .sign();
        var refresh = "refresh-" + count.incrementAndGet();
        refreshTokens.put(refresh, grant);
        return """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s",\
                "scope":"openid profile"}""".formatted(access, accessTime.toSeconds(), refresh, id);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void expect(Map<String, String> asked, String field, String value) throws IOException {
        if (!value.equals(asked.get(field))) {
            throw new IOException(field + ": " + asked.get(field) + " (expected: " + value + ")");
        }
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the login page that {@code authorize} leads to. */
    static URI filledIn(String authorize, String account, String unit, String... roles) {
        return URI.create(authorize + "&account=" + account + "&unit=" + unit + "&roles=" + String.join(",", roles));
    }

    @Override
    public void close() {
        issuer.close();
    }
}
