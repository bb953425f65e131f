package io.gantry.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Gantry over HTTP. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;
    private final Supplier<String> bearer;

    /** @param bearer gives the token or key to ask with */
    Client(String address, Supplier<String> bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    /** A client of the same Gantry that bears {@code key}. */
    Client with(String key) {
        return new Client(address, () -> key);
    }

    /** Enrols a device of {@code unit}, as soon as the unit is known, and returns its key. */
    String enrol(String unit) {
        var body = "{\"unit\":\"" + unit + "\",\"label\":\"Benchmark\"}";
        while (true) {
            var answer = send(request("/api/progress/devices")
                    .POST(BodyPublishers.ofString(body))
                    .build());
            if (answer.statusCode() == 201) {
                return JsonMapper.shared().readTree(answer.body()).path("key").asString();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Sends what is to be there; that it is there already is as good. */
    void make(String path, String body) {
        expect(send(request(path).POST(BodyPublishers.ofString(body)).build()), Set.of(201, 409));
    }

    void replace(String path, String body) {
        expect(
                send(request(path)
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(body))
                        .build()),
                Set.of(200));
    }

    /** Replaces what belongs to something that the service may not have heard of yet. */
    void replaceWhenKnown(String path, String body) {
        var request = request(path)
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(body))
                .build();
        var answer = send(request);
        while (answer.statusCode() == 404) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            answer = send(request);
        }
        expect(answer, Set.of(200));
    }

    int post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).build()).statusCode();
    }

    CompletableFuture<Integer> postLater(String path, String body) {
        return http.sendAsync(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    String get(String path) {
        return send(request(path).GET().build()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer.get())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            while (answer.statusCode() == 429) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                answer = http.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expect(HttpResponse<String> response, Set<Integer> expected) {
        if (!expected.contains(response.statusCode())) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
    }
}
