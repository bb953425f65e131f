package io.gantry.embedded.issuer;

import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds an access token, a valid one unless a test changes it. */
public final class TokenBuilder {

    private final TokenIssuer issuer;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, String> claims = new LinkedHashMap<>();

    TokenBuilder(TokenIssuer issuer, String account) {
        this.issuer = issuer;
        header.put("alg", quoted("RS256"));
        header.put("kid", quoted(TokenIssuer.keyId()));
        header.put("typ", quoted("at+jwt"));
        claim("iss", issuer.address());
        claim("sub", account);
        claim("name", account);
        claims.put("aud", "[\"gantry\"]");
        expiresIn(Duration.ofHours(1));
    }

    public TokenBuilder unit(String unit) {
        return claim("unit", unit);
    }

    public TokenBuilder roles(String... roles) {
        claims.put("roles", Arrays.stream(roles).map(TokenBuilder::quoted).collect(Collectors.joining(",", "[", "]")));
        return this;
    }

    public TokenBuilder audience(String audience) {
        return claim("aud", audience);
    }

    /** Negative for one that has expired. */
    public TokenBuilder expiresIn(Duration time) {
        var now = systemTime();
        claims.put("iat", String.valueOf(now.minusSeconds(1).getEpochSecond()));
        claims.put("exp", String.valueOf(now.plus(time).getEpochSecond()));
        return this;
    }

    /** Sets a claim that is a text, or leaves it out. */
    public TokenBuilder claim(String name, @Nullable String value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, quoted(value));
        }
        return this;
    }

    /** Sets a claim that is not a text, or not one only. */
    public TokenBuilder json(String name, String json) {
        claims.put(name, json);
        return this;
    }

    /** Sets a field of the header, or leaves it out. */
    public TokenBuilder header(String name, @Nullable String value) {
        if (value == null) {
            header.remove(name);
        } else {
            header.put(name, quoted(value));
        }
        return this;
    }

    /** Sets a field of the header that is not a text. */
    public TokenBuilder jsonHeader(String name, String json) {
        header.put(name, json);
        return this;
    }

    /** What is signed: header and claims as they are on the wire. */
    public String content() {
        return TokenIssuer.content(json(header), json(claims));
    }

    /** The signed token. */
    public String sign() {
        return issuer.sign(json(header), json(claims));
    }

    /**
     * The token signed in another way.
     *
     * @param algorithm its name in the header
     * @param signature does it
     */
    public String sign(String algorithm, Signature signature) {
        return header("alg", algorithm).issuer.sign(json(header), json(claims), signature);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    // The services that check the tokens go by the system's time too.
    private static Instant systemTime() {
        return InstantSource.system().instant();
    }
}
