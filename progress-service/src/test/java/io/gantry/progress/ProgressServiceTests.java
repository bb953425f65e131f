package io.gantry.progress;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Stage;
import io.gantry.progress.status.Samples;
import io.gantry.stream.EventPublisher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service as its callers see it, on a real broker and the embedded store. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "gantry.delay.poll=100ms"})
class ProgressServiceTests {

    private static final MovableClock CLOCK = new MovableClock();

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
        registry.add("spring.mongodb.uri", () -> Servers.STORE.connectionString("progress"));
    }

    @BeforeEach
    void aProjectIsKnown() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        publisher.publish(List.of(Samples.registered(Stage.STARTED), Samples.baselined()));
        await().untilAsserted(() -> assertThat(project().path("activities")).hasSize(2));
    }

    @Test
    void aReportIsAcceptedWithItsPlaceInTheLogAndReachesTheStatus() throws Exception {
        var id = UUID.randomUUID();

        var answer = post(report(id, FOUNDATION, "35.5", CLOCK.instant()));

        assertThat(answer.statusCode()).isEqualTo(202);
        var receipt = json.readTree(answer.body());
        assertThat(receipt.path("id").asString()).isEqualTo(id.toString());
        assertThat(receipt.path("topic").asString()).isEqualTo("gantry.progress-events.v1");
        await().untilAsserted(() -> {
            assertThat(project().at("/activities/0/percentComplete").decimalValue())
                    .isEqualByComparingTo("35.5");
            assertThat(project()
                            .path("offsets")
                            .path("gantry.progress-events.v1")
                            .asLong())
                    .isGreaterThanOrEqualTo(receipt.path("offset").asLong());
            assertThat(get("/api/progress/projects/" + PROJECT + "/reports")
                            .at("/items/0/id")
                            .asString())
                    .isEqualTo(id.toString());
        });
    }

    @Test
    void aRepeatIsTheSameReportAndAnotherReportNeedsAnotherId() throws Exception {
        var id = UUID.randomUUID();
        var seen = CLOCK.instant();
        var first = post(report(id, FOUNDATION, "36", seen));
        await().untilAsserted(() -> assertThat(reportIds()).contains(id.toString()));

        var again = post(report(id, FOUNDATION, "36", seen));
        var other = post(report(id, FOUNDATION, "37", seen));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json.readTree(again.body())).isEqualTo(json.readTree(first.body()));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(reportIds().stream().filter(id.toString()::equals)).hasSize(1);
    }

    @Test
    void anArrayIsAnsweredItemByItem() throws Exception {
        var good = report(UUID.randomUUID(), FOUNDATION, "38", CLOCK.instant());
        var bad = report(UUID.randomUUID(), "A999", "38", CLOCK.instant());

        var mixed = post("[" + good + "," + bad + ",{}]");

        assertThat(mixed.statusCode()).isEqualTo(207);
        assertThat(json.readTree(mixed.body())
                        .valueStream()
                        .map(item -> item.path("status").asInt()))
                .containsExactly(202, 422, 400);
        assertThat(post("[" + report(UUID.randomUUID(), FOUNDATION, "38", CLOCK.instant()) + "]")
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percentComplete | 120                     | 422
            percentComplete | "x"                     | 400
            projectId       | "GX-0000"               | 422
            unit            | "QY-JG"                 | 422
            occurredAt      | "2999-01-01T00:00:00Z"  | 422
            occurredAt      | null                    | 400
            actualStart     | "2999-01-01"            | 422
            procentComplete | 12                      | 400
            """)
    void whatIsWrongIsNamed(String field, String value, int status) throws Exception {
        var report = json.readTree(report(UUID.randomUUID(), FOUNDATION, "30", CLOCK.instant()));
        ((ObjectNode) report).set(field, json.readTree(value));

        var answer = post(report.toString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("type").asString()).startsWith("https://gantry.io/problems/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json | 400", "[] | 400", "42 | 400", "'' | 400"})
    void whatIsNoReportIsRefusedWithAProblem(String body, int status) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aDelayIsFoundWhenTheDayEndsAndClearedByTheReportThatMakesItGood() throws Exception {
        assertThat(post(report(UUID.randomUUID(), FOUNDATION, "50", CLOCK.instant()))
                        .statusCode())
                .isEqualTo(202);

        CLOCK.moveTo(Instant.parse("2026-03-11T16:00:00Z")); // midnight in Shanghai, nothing posted
        await().untilAsserted(() -> {
            assertThat(overdueActivities()).contains(FOUNDATION);
            assertThat(project().path("lamp").asString()).isEqualTo("YELLOW");
        });

        assertThat(post(report(UUID.randomUUID(), FOUNDATION, "100", CLOCK.instant()))
                        .statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> {
            assertThat(overdueActivities()).doesNotContain(FOUNDATION);
            assertThat(get("/api/progress/portfolio").path("lamps").has("YELLOW"))
                    .isTrue();
        });
    }

    @Test
    void anUnknownProjectIsAProblem() throws Exception {
        var answer = send(
                HttpRequest.newBuilder(uri("/api/progress/projects/GX-0000")).build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).path("type").asString()).endsWith("/not-found");
    }

    @ParameterizedTest
    @CsvSource({"lamp=PINK", "limit=0", "limit=501", "limit=x"})
    void aWrongParameterIsAProblem(String query) throws Exception {
        var answer = send(
                HttpRequest.newBuilder(uri("/api/progress/projects?" + query)).build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void theInterfaceIsAsCheckedIn() throws Exception {
        var current = json.writerWithDefaultPrettyPrinter().writeValueAsString(get("/openapi")) + "\n";
        var checkedIn = Path.of("openapi.json");
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(checkedIn, current);
        }

        assertThat(checkedIn)
                .as("the interface has changed; if it is meant to, run with -Dgantry.openapi.write=true and commit")
                .hasContent(current);
    }

    @Test
    void operatorsSeeHealthAndMeters() throws Exception {
        var readiness = send(
                HttpRequest.newBuilder(management("/actuator/health/readiness")).build());
        var meters =
                send(HttpRequest.newBuilder(management("/actuator/prometheus")).build());

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(meters.body())
                .contains("gantry_reports_total")
                .contains("gantry_projection_lag")
                .contains("gantry_delays_open");
    }

    private List<String> overdueActivities() throws Exception {
        return project()
                .path("openDelays")
                .valueStream()
                .filter(delay -> delay.path("rule").asString().equals("activity-overdue"))
                .map(delay -> delay.path("activityId").asString())
                .toList();
    }

    private List<String> reportIds() throws Exception {
        return get("/api/progress/projects/" + PROJECT + "/reports")
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode project() throws Exception {
        return get("/api/progress/projects/" + PROJECT);
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(send(HttpRequest.newBuilder(uri(path)).build()).body());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(HttpRequest.newBuilder(uri("/api/progress/reports"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private URI management(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    private static String report(UUID id, String activity, String percent, Instant occurredAt) {
        return """
            {"id":"%s","projectId":"%s","activityId":"%s","unit":"QY-ZB","percentComplete":%s,"occurredAt":"%s"}""".formatted(id, PROJECT, activity, percent, occurredAt);
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        InstantSource movableClock() {
            return CLOCK;
        }
    }

    /** Stands at a morning in the middle of the foundation's ten days until it is moved; then goes on from there. */
    private static final class MovableClock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-03-09T02:00:00Z");

        // Each reading is later than the one before, so that later reports count.
        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        synchronized void moveTo(Instant time) {
            now = time;
        }
    }
}
