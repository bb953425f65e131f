package io.gantry.standalone.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** The access token with which the demo's loader speaks to Gantry; a new one before the old one ends. */
public final class LoaderToken {

    private static final String CLIENT = "gantry-loader";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI endpoint;
    private final IssuerData data;
    private String token = "";
    private long renewAtNanos;

    /** @param issuer its address, without a slash at its end */
    public LoaderToken(String issuer, IssuerData data) {
        endpoint = URI.create(issuer + "/oauth2/token");
        this.data = data;
    }

    /** @throws IOException if the issuer does not give one now */
    public synchronized String get() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - renewAtNanos >= 0) {
            renew();
        }
        return token;
    }

    private void renew() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var credentials = CLIENT + ":" + data.clientSecret(CLIENT);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException("the issuer has answered " + answer.statusCode());
        }
        var body = JsonMapper.shared().readTree(answer.body());
        token = body.path("access_token").asString();
        // Half its time is enough for whatever is still under way with the old one.
        renewAtNanos =
                began + Duration.ofSeconds(body.path("expires_in").asLong()).toNanos() / 2;
    }
}
