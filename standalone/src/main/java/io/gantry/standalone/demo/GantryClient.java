package io.gantry.standalone.demo;

import io.gantry.standalone.identity.LoaderToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Gantry's public HTTP interface, and asks again while Gantry says that it cannot now. */
final class GantryClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_WAIT = Duration.ofSeconds(3);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(30);
    private static final String AUTHORIZATION = "Authorization";
    private static final long PAUSE_MILLIS = 500;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final String address;
    private final LoaderToken token;
    private final Consumer<String> waiting;

    /**
     * @param address without a slash at its end
     * @param waiting is told, in a sentence, when a request has to wait for longer than a moment, and for what
     */
    GantryClient(String address, LoaderToken token, Consumer<String> waiting) {
        this.address = address;
        this.token = token;
        this.waiting = waiting;
    }

    record Answer(int status, JsonNode body) {

        /** This answer, if it has one of {@code expected} for its status. */
        Answer expect(Integer... expected) {
            if (!Set.of(expected).contains(status)) {
                throw new IllegalStateException("Gantry has answered " + status + ": " + body);
            }
            return this;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** A file, as it is, on whatever revision is there. */
    Answer postFile(String path, byte[] file) {
        return send(request(path)
                .setHeader("Content-Type", "application/octet-stream")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** A command on whatever revision is there. */
    Answer change(String path, Object body) {
        return send(
                request(path).header("If-Match", "*").POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** Reports as the device does whose key that is. */
    Answer report(String key, Object reports) {
        return send(request("/api/progress/reports")
                .header(AUTHORIZATION, "Bearer " + key)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(reports))));
    }

    /** Replaces whatever revision is there. */
    Answer put(String path, Object body) {
        return send(
                request(path).header("If-Match", "*").PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** As {@link #put}, and again while the address is not known: another service may not have read of it yet. */
    Answer putWhenKnown(String path, Object body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = put(path, body);
        while (answer.status() == NOT_FOUND && System.nanoTime() < deadline) {
            pause();
            answer = put(path, body);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ONE_REQUEST)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder builder) {
        long start = System.nanoTime();
        long deadline = start + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            var answer = attempt(builder);
            if (answer != null && !NOT_NOW.contains(answer.statusCode())) {
                var body = answer.body();
                return new Answer(answer.statusCode(), body.length == 0 ? json.nullNode() : json.readTree(body));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(builder.build().uri() + " has not answered for " + PATIENCE.toSeconds()
                        + " s; the last was " + outcome(answer));
            }
            if (!told && System.nanoTime() - start > LONG_WAIT.toNanos()) {
                told = true;
                waiting.accept("Waiting for " + builder.build().uri().getPath() + ": " + outcome(answer));
            }
            pause();
        }
    }

    private static String outcome(@Nullable HttpResponse<byte[]> answer) {
        return answer == null ? "no connection" : "status " + answer.statusCode();
    }

    private @Nullable HttpResponse<byte[]> attempt(HttpRequest.Builder builder) {
        try {
            return http.send(authorized(builder), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest authorized(HttpRequest.Builder builder) throws IOException, InterruptedException {
        var request = builder.build();
        return request.headers().firstValue(AUTHORIZATION).isPresent()
                ? request
                : builder.copy().header(AUTHORIZATION, "Bearer " + token.get()).build();
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
