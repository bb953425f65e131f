package io.gantry.standalone.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the product as any client does. */
final class HttpTestClient {

    /** Stands for a request that got no answer. */
    static final int NO_ANSWER = 0;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final Supplier<String> bearer;

    /** @param bearer gives what goes into the header {@code Authorization} after {@code Bearer} */
    HttpTestClient(String address, Supplier<String> bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    /** A client for the same product that bears {@code key}. */
    HttpTestClient with(String key) {
        return new HttpTestClient(address, () -> key);
    }

    record Answer(int status, JsonNode body) {

        boolean mayBeRepeated() {
            return status == NO_ANSWER || status == 429 || status == 502 || status == 503 || status == 504;
        }

        JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("answer: " + status + " " + body + " (expected: " + expected + ")");
            }
            return body;
        }

        void expectOneOf(Integer... expected) {
            if (!List.of(expected).contains(status)) {
                throw new AssertionError("answer: " + status + " " + body + " (expected: " + List.of(expected) + ")");
            }
        }
    }

    JsonNode get(String path) {
        return send("GET", path, null).expect(200);
    }

    boolean isThere(String path) {
        return send("GET", path, null).status() == 200;
    }

    JsonNode items(String path) {
        return get(path).path("items");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    /** Enrols a device of {@code unit}, as soon as Gantry knows the unit, and returns its key. */
    String deviceOf(String unit) {
        var key = new AtomicReference<String>();
        Site.await().until(() -> {
            var answer = post("/api/progress/devices", """
                    {"unit":"%s","label":"Test device"}""".formatted(unit));
            key.set(answer.body().path("key").asString(""));
            return answer.status() == 201;
        });
        return key.get();
    }

    /** Has Gantry tell {@code unit} by a webhook to {@code address}, as soon as it knows the unit. */
    void setWebhook(String unit, String address) {
        var body = """
                {"channels":[{"type":"webhook","address":"%s"}]}""".formatted(address);
        Site.await().until(() -> {
            var answer = put(channels(unit), body);
            answer.expectOneOf(200, 404);
            return answer.status() == 200;
        });
    }

    /** Identity of the only channel of {@code unit}. */
    String channel(String unit) {
        return get(channels(unit)).path("channels").path(0).path("id").asString();
    }

    /** The secret that signs what goes to the only channel of {@code unit}. */
    String webhookSecret(String unit) {
        return get(channels(unit) + "/" + channel(unit) + "/secret")
                .path("secret")
                .asString();
    }

    private static String channels(String unit) {
        return "/api/notification/units/" + unit + "/channels";
    }

    /** JSON, but for a table. */
    static String typeOf(@Nullable String body) {
        if (body != null && body.startsWith("<")) {
            return "application/octet-stream";
        }
        return body == null || body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/csv";
    }

    Answer send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", typeOf(body))
                .header("Authorization", "Bearer " + bearer.get())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var content = response.body();
            return new Answer(response.statusCode(), content.length == 0 ? JSON.nullNode() : JSON.readTree(content));
        } catch (IOException e) {
            return new Answer(NO_ANSWER, JSON.nullNode());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
