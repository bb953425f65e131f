package io.gantry.embedded.issuer;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Publishes its keys as an OpenID provider does, and signs any token that a test asks for. For tests only. */
public final class TokenIssuer implements AutoCloseable {

    private static final String KEY_ID = "test";
    private static final TokenIssuer SHARED = start();

    private final KeyPair keys;
    private final HttpServer server;
    private final Map<List<Object>, String> bearers = new ConcurrentHashMap<>();

    private TokenIssuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    /** The one of this JVM; it goes with the JVM. */
    public static TokenIssuer shared() {
        return SHARED;
    }

    /** Starts one on a free port of the loopback interface. */
    public static TokenIssuer start() {
        return start(0);
    }

    /** Starts one on {@code port} of the loopback interface. */
    public static TokenIssuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new TokenIssuer(newKeys(), server);
            issuer.serve("/.well-known/openid-configuration", issuer.discovery());
            issuer.serve("/keys", issuer.keySet());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tokens have in {@code iss}. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers at a path of its own, so that a test makes a whole OpenID provider of it. */
    public void answer(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** The beginning of a token; each step changes it. */
    public TokenBuilder token(String account) {
        return new TokenBuilder(this, account);
    }

    /** An {@code Authorization} header of an account with a unit and roles; the same one each time, for signing takes long. */
    public String bearer(String account, String unit, String... roles) {
        return bearers.computeIfAbsent(
                List.of(account, unit, List.of(roles)),
                ignored -> "Bearer " + token(account).unit(unit).roles(roles).sign());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    String sign(String header, String payload) {
        try {
            return sign(header, payload, Signature.getInstance("SHA256withRSA"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String header, String payload, Signature signature) {
        var content = content(header, payload);
        try {
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String content(String header, String payload) {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** What everybody may know of the key that signs. */
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** The same as it is published, for whatever algorithm it will do. */
    public String publicJwk() {
        var key = publicKey();
        return """
                {"kty":"RSA","use":"sig","kid":"%s","n":"%s","e":"%s"}""".formatted(KEY_ID, base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    static String keyId() {
        return KEY_ID;
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",\
                "token_endpoint":"%1$s/token","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
    }

    private String keySet() {
        return "{\"keys\":[" + publicJwk() + "]}";
    }

    private void serve(String path, String json) {
        answer(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // Without the sign byte that two's complement puts in front.
    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
