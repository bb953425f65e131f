package io.gantry.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** The token of the one who registers what is measured; Gantry runs with {@code gantry.issuer.loader=true}. */
final class OfficeToken {

    private static final String CLIENT = "gantry-loader";
    private static final Duration RENEW_AFTER = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final Path secret;
    private String token = "";
    private long renewAt = System.nanoTime();

    /** @param data Gantry's data directory, where the secret lies */
    OfficeToken(String issuer, Path data) {
        this.endpoint = URI.create(issuer + "/oauth2/token");
        this.secret =
                data.resolve("issuer").resolve("clients").resolve(CLIENT).resolve("gantry.identity.client-secret");
    }

    synchronized String get() {
        if (System.nanoTime() - renewAt >= 0) {
            token = fetch();
            renewAt = System.nanoTime() + RENEW_AFTER.toNanos();
        }
        return token;
    }

    private String fetch() {
        try {
            var credentials = CLIENT + ":" + Files.readString(secret).strip();
            var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(endpoint)
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(endpoint + ": " + answer.statusCode()
                        + " (expected: Gantry started with --set gantry.issuer.loader=true)");
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (IOException e) {
            throw new IllegalStateException(endpoint + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
