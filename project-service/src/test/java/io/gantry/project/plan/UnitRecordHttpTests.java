package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.project.RunningRegistry;
import io.gantry.stream.EventPublisher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forecasts by what units have finished. */
class UnitRecordHttpTests extends RunningRegistry {

    // A Monday to the Friday after: five working days.
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant SEEN = Instant.parse("2026-04-01T04:00:00Z");

    @Autowired
    private EventPublisher publisher;

    @Test
    void takesDurationsAsTheUnitsOwnActivitiesTurnedOutAgainstTheirFirstPlan() {
        var unit = unit();
        var other = unit();
        var done = project(other);
        var next = project(unit);
        // The first ten are of the unit, in a project of another one; one more is the other's own.
        put("/projects/" + done + "/plan", "*", planOf(unit, 10)).expectStatus().isOk();
        put(
                        "/projects/" + next + "/plan",
                        "*",
                        planOf(other, 1).replace("\"responsibleUnit\": \"" + other + "\", ", ""))
                .expectStatus()
                .isOk();
        // Re-dated so that it looks kept: what counts is the first plan.
        put(
                        "/projects/" + done + "/plan",
                        "*",
                        planOf(unit, 10)
                                .replace("\"plannedFinish\": \"2026-03-06\"", "\"plannedFinish\": \"2026-03-13\""))
                .expectStatus()
                .isOk();

        assertThat(basis(next).path("basis").asString()).isEqualTo("ASSUMED");
        // Each took ten working days, which are twice five.
        publisher.publish(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> finished(done, unit, "A" + i))
                .toList());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(basis(next).path("basis").asString()).isEqualTo("RECORD"));
        var basis = basis(next);
        assertThat(basis.path("unit").asString()).isEqualTo(unit);
        assertThat(basis.path("activities").asInt()).isEqualTo(10);
        assertThat(basis.path("low").asDouble()).isEqualTo(2);
        assertThat(basis.path("likely").asDouble()).isEqualTo(2);
        assertThat(basis.path("high").asDouble()).isEqualTo(2);
        var forecast = forecast(next, "{}");
        assertThat(forecast.path("finish").asString()).isEqualTo("2026-03-06");
        assertThat(forecast.path("p50").asString()).isEqualTo("2026-03-13");

        var given = forecast(next, "{\"usual\": {\"low\": 1, \"likely\": 1, \"high\": 1}}");
        assertThat(given.path("spreads").path(0).path("basis").asString()).isEqualTo("GIVEN");
        assertThat(given.path("p50").asString()).isEqualTo("2026-03-06");
    }

    private JsonNode basis(String project) {
        var spreads = forecast(project, "{}").path("spreads");
        assertThat(spreads).hasSize(1);
        return spreads.path(0);
    }

    private JsonNode forecast(String project, String wish) {
        return JsonMapper.shared()
                .readTree(String.valueOf(post("/projects/" + project + "/plan/forecast", wish)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    private static String planOf(String unit, int activities) {
        return IntStream.rangeClosed(1, activities)
                .mapToObj(i -> """
                        {"id": "A%d", "names": {"zh": "桩基"}, "responsibleUnit": "%s", "plannedStart": "2026-03-02",
                         "plannedFinish": "2026-03-06", "weight": 1}""".formatted(i, unit))
                .collect(Collectors.joining(", ", "{\"reason\": \"x\", \"activities\": [", "]}"));
    }

    private static ProgressReported finished(String project, String unit, String activity) {
        var report = new ProgressReport(
                UUID.randomUUID(),
                project,
                activity,
                unit,
                new BigDecimal(100),
                MONDAY,
                MONDAY.plusDays(11),
                null,
                null,
                SEEN);
        return new ProgressReported(
                UUID.randomUUID(), SEEN, List.of(unit), report, new Actor("li.na", "李娜", unit), "10.0.0.1");
    }
}
