package io.gantry.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for tokens as the console does, by hand. */
public final class ConsoleClient {

    public static final String CALLBACK = IssuerUnderTest.CONSOLE + "/login/oauth2/code/gantry";

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IssuerUnderTest issuer;
    private final Path data;
    private final Browser backChannel = new Browser();

    public ConsoleClient(IssuerUnderTest issuer, Path data) {
        this.issuer = issuer;
        this.data = data;
    }

    public record Tokens(String access, String refresh, String id) {

        static Tokens of(JsonNode answer) {
            return new Tokens(
                    answer.path("access_token").asString(),
                    answer.path("refresh_token").asString(),
                    answer.path("id_token").asString());
        }
    }

    public static JsonNode header(String token) {
        return part(token, 0);
    }

    public static JsonNode claims(String token) {
        return part(token, 1);
    }

    /** The request that the console sends a browser to the issuer with. */
    public URI authorize(Map<String, String> instead) {
        var parameters = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "gantry-console",
                "redirect_uri", CALLBACK,
                "scope", "openid profile",
                "state", "the-state",
                "nonce", "the-nonce",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(instead);
        parameters.values().removeIf(String::isEmpty);
        return issuer.at("/oauth2/authorize?" + Browser.encoded(parameters));
    }

    /** Logs an account in and takes the tokens. */
    public Tokens login(Browser browser, String name, String password) {
        browser.get(authorize(Map.of()));
        var sentOn = browser.login(issuer, name, password);
        return exchange(code(browser.get(URI.create(location(sentOn)))));
    }

    public Tokens login(String name) {
        return login(new Browser(), name, IssuerUnderTest.PASSWORD);
    }

    public Tokens exchange(String code) {
        return Tokens.of(JSON.readTree(token(exchange(code, VERIFIER)).body()));
    }

    public Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier);
    }

    public HttpResponse<String> refresh(Tokens tokens) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
    }

    public Tokens refreshed(Tokens tokens) {
        return Tokens.of(JSON.readTree(refresh(tokens).body()));
    }

    /** The token of the demo's loader. */
    public String loaderToken() {
        var answer = backChannel.post(
                issuer.at("/oauth2/token"),
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                basic("gantry-loader", secret("gantry-loader")));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    public HttpResponse<String> token(Map<String, String> form) {
        return backChannel.post(
                issuer.at("/oauth2/token"), form, "Authorization", basic("gantry-console", secret("gantry-console")));
    }

    public static String code(HttpResponse<String> answer) {
        var code = UriComponentsBuilder.fromUriString(location(answer))
                .build()
                .getQueryParams()
                .getFirst("code");
        if (code == null) {
            throw new AssertionError("no code in " + location(answer));
        }
        return code;
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("not sent on: " + answer.statusCode() + " " + answer.body()));
    }

    public static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String client) {
        try {
            return Files.readString(data.resolve("clients").resolve(client).resolve("gantry.identity.client-secret"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode part(String token, int index) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
