package io.gantry.progress;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.event.Names;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.progress.status.Samples;
import io.gantry.stream.EventPublisher;
import io.gantry.testing.MovableClock;
import io.gantry.testing.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it, on a real broker and the embedded store; one for all tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "gantry.delay.poll=100ms"})
@Import(RunningService.Time.class)
abstract class RunningService {

    /** Stands at a morning in the middle of the foundation's ten days until it is moved. */
    static final MovableClock CLOCK = MovableClock.standingAt(Instant.parse("2026-03-09T02:00:00Z"));

    /** Sees everything in the district. */
    static final String LEADER = bearer("wang.min", "GX", "leader");

    /** Reports from the site of {@link Samples#PROJECT}. */
    static final String REPORTER = bearer("zhao.lei", "QY-ZB", "reporter");

    /** The ids of reports that the service fails to handle, as if by a fault of its own, until they are taken out. */
    static final Set<UUID> FAILING = ConcurrentHashMap.newKeySet();

    @Autowired
    EventPublisher publisher;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
        registry.add("spring.mongodb.uri", () -> TestStore.uri("progress"));
        registry.add("gantry.identity.issuer", TokenIssuer.shared()::address);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    static String bearer(String account, String unit, String... roles) {
        return TokenIssuer.shared().bearer(account, unit, roles);
    }

    static UnitChanged unit(String code, @Nullable String parent) {
        var unit = new Unit(code, new Names(code, null), "DEPARTMENT", parent);
        return new UnitChanged(UUID.randomUUID(), Samples.REGISTERED_AT, 1, unit);
    }

    static String report(UUID id, String project, String activity, String unit, String percent, Instant occurredAt) {
        return """
            {"id":"%s","projectId":"%s","activityId":"%s","unit":"%s","percentComplete":%s,"occurredAt":"%s"}""".formatted(id, project, activity, unit, percent, occurredAt);
    }

    JsonNode read(String path, String authorization) {
        return bodyOf(get(path, authorization));
    }

    JsonNode bodyOf(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    HttpResponse<String> get(String path, @Nullable String authorization) {
        return send(HttpRequest.newBuilder(uri(path)), authorization);
    }

    HttpResponse<String> getAfter(String path, String positions) {
        return send(HttpRequest.newBuilder(uri(path)).header("Gantry-After", positions), LEADER);
    }

    HttpResponse<String> report(String body, @Nullable String authorization) {
        return post("/api/progress/reports", body, authorization);
    }

    HttpResponse<String> post(String path, String body, @Nullable String authorization) {
        return post(path, "application/json", body, authorization);
    }

    HttpResponse<String> postIn(String language, String path, String body, String authorization) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("content-type", "application/json")
                        .header("accept-language", language)
                        .POST(BodyPublishers.ofString(body)),
                authorization);
    }

    HttpResponse<String> post(String path, String type, String body, @Nullable String authorization) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("content-type", type).POST(BodyPublishers.ofString(body)),
                authorization);
    }

    /** Says that the body is compressed, whatever it is. */
    HttpResponse<String> postGzip(String body, @Nullable String authorization) {
        return send(
                HttpRequest.newBuilder(uri("/api/progress/reports"))
                        .header("content-type", "application/json")
                        .header("content-encoding", "gzip")
                        .POST(BodyPublishers.ofString(body)),
                authorization);
    }

    HttpResponse<String> delete(String path, @Nullable String authorization) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE(), authorization);
    }

    HttpResponse<String> operate(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)), null);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String authorization) {
        if (authorization != null) {
            request.header("authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @TestConfiguration
    static class Time {

        @Bean
        InstantSource movableClock() {
            return CLOCK;
        }

        @Bean
        Projection faulty() {
            return records -> records.forEach(record -> {
                if (record.event() instanceof ProgressReported reported
                        && FAILING.contains(reported.report().id())) {
                    throw new IllegalStateException("failing as told");
                }
            });
        }
    }
}
