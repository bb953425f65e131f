package io.gantry.progress;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Stage;
import io.gantry.progress.status.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What reporters and readers do with the service. */
class ProgressServiceTests extends RunningService {

    @BeforeEach
    void aProjectIsKnown() {
        publisher.publish(List.of(
                unit("GX", null), unit("GX-FGJ", "GX"), Samples.registered(Stage.STARTED), Samples.baselined()));
        await().untilAsserted(() -> assertThat(project().path("activities")).hasSize(2));
    }

    @Test
    void aReportIsAcceptedWithItsPlaceInTheLogAndReachesTheStatus() {
        var id = UUID.randomUUID();

        var answer = post(report(id, FOUNDATION, "35.5", CLOCK.instant()));

        assertThat(answer.statusCode()).isEqualTo(202);
        var receipt = bodyOf(answer);
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
            assertThat(read("/api/progress/projects/" + PROJECT + "/reports", LEADER)
                            .at("/items/0/id")
                            .asString())
                    .isEqualTo(id.toString());
        });
    }

    @Test
    void aRepeatIsTheSameReportAndAnotherReportNeedsAnotherId() {
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
    void anArrayIsAnsweredItemByItem() {
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
            activityId      | "A999"                  | 422
            occurredAt      | "2999-01-01T00:00:00Z"  | 422
            occurredAt      | null                    | 400
            actualStart     | "2999-01-01"            | 422
            procentComplete | 12                      | 400
            """)
    void whatIsWrongIsNamed(String field, String value, int status) {
        var report = json.readTree(report(UUID.randomUUID(), FOUNDATION, "30", CLOCK.instant()));
        ((ObjectNode) report).set(field, json.readTree(value));

        var answer = post(report.toString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = bodyOf(answer);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("type").asString()).startsWith("https://gantry.io/problems/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json | 400", "[] | 400", "42 | 400", "'' | 400"})
    void whatIsNoReportIsRefusedWithAProblem(String body, int status) {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aDelayIsFoundWhenTheDayEndsAndClearedByTheReportThatMakesItGood() {
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
            assertThat(read("/api/progress/portfolio", LEADER).path("lamps").has("YELLOW"))
                    .isTrue();
        });
    }

    @Test
    void anUnknownProjectIsAProblem() {
        var answer = get("/api/progress/projects/GX-0000", LEADER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(bodyOf(answer).path("type").asString()).endsWith("/not-found");
    }

    @ParameterizedTest
    @CsvSource({"lamp=PINK", "limit=0", "limit=501", "limit=x"})
    void aWrongParameterIsAProblem(String query) {
        var answer = get("/api/progress/projects?" + query, LEADER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void theInterfaceIsAsCheckedIn() throws IOException {
        var current = json.writerWithDefaultPrettyPrinter().writeValueAsString(bodyOf(get("/openapi", null))) + "\n";
        var checkedIn = Path.of("openapi.json");
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(checkedIn, current);
        }

        assertThat(checkedIn)
                .as("the interface has changed; if it is meant to, run with -Dgantry.openapi.write=true and commit")
                .hasContent(current);
    }

    @Test
    void operatorsSeeHealthAndMeters() {
        var readiness = operate("/actuator/health/readiness");
        var meters = operate("/actuator/prometheus");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(meters.body())
                .contains("gantry_reports_total")
                .contains("gantry_projection_lag")
                .contains("gantry_delays_open");
    }

    private List<String> overdueActivities() {
        return project()
                .path("openDelays")
                .valueStream()
                .filter(delay -> delay.path("rule").asString().equals("activity-overdue"))
                .map(delay -> delay.path("activityId").asString())
                .toList();
    }

    private List<String> reportIds() {
        return read("/api/progress/projects/" + PROJECT + "/reports", LEADER)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode project() {
        return read("/api/progress/projects/" + PROJECT, LEADER);
    }

    private HttpResponse<String> post(String body) {
        return report(body, REPORTER);
    }

    private static String report(UUID id, String activity, String percent, Instant occurredAt) {
        return report(id, PROJECT, activity, "QY-ZB", percent, occurredAt);
    }
}
