package io.gantry.progress;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.event.Stage;
import io.gantry.progress.status.Samples;
import io.gantry.testing.TestStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What reporters and readers do with the service. */
class ProgressServiceTests extends RunningService {

    @BeforeEach
    void aProjectIsKnown() {
        publisher.publish(
                List.of(unit("GX", null), unit("GX-FGJ", "GX"), Samples.registered(Stage.STARTED), Samples.planned()));
        await().untilAsserted(() -> assertThat(activities()).hasSize(2));
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
            assertThat(percentOf(activities().get(0))).isEqualByComparingTo("35.5");
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
    void ofSeveralContentsUnderOneIdAtTheSameMomentOneIsAccepted() {
        var id = UUID.randomUUID();
        var seen = CLOCK.instant();
        var answers = new ArrayList<HttpResponse<String>>();
        IntStream.range(0, 4).parallel().forEach(i -> {
            var answer = post(report(id, FOUNDATION, "1" + i, seen));
            synchronized (answers) {
                answers.add(answer);
            }
        });

        var accepted = answers.stream()
                .filter(answer -> answer.statusCode() == 202)
                .map(this::bodyOf)
                .toList();
        assertThat(accepted).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        var first = accepted.get(0).path("offset").asLong();

        var location = accepted.get(0).path("location").asString();
        await().untilAsserted(
                        () -> assertThat(get(location, REPORTER).statusCode()).isEqualTo(200));
        var counting = read(location, REPORTER);
        assertThat(counting.at("/position/offset").asLong()).isEqualTo(first);
        await().untilAsserted(() -> assertThat(
                        post(report(id, FOUNDATION, "55", seen)).statusCode())
                .isEqualTo(409));
        assertThat(reportIds().stream().filter(id.toString()::equals)).hasSize(1);
    }

    @Test
    void aReadComesAfterWhatItsSenderHasHeardOf() {
        var id = UUID.randomUUID();
        var accepted = bodyOf(post(report(id, FOUNDATION, "12", CLOCK.instant())));
        var place = accepted.path("topic").asString() + "-"
                + accepted.path("partition").asInt() + "@";
        var offset = accepted.path("offset").asLong();

        var after =
                getAfter(accepted.path("location").asString(), place + offset + ", gantry.alert-events.v1-0@999999");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("Gantry-Behind")).isEmpty();
        assertThat(getAfter("/api/progress/portfolio", place + (offset + 1_000_000))
                        .headers()
                        .firstValue("Gantry-Behind"))
                .contains("true");
        assertThat(getAfter("/api/progress/portfolio", "yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void linesAreAnsweredOneByOne() {
        var lines = report(UUID.randomUUID(), PROJECT, FOUNDATION, "QY-ZB", "11", CLOCK.instant()) + "\r\n\n{\"id\":\n"
                + report(UUID.randomUUID(), PROJECT, FOUNDATION, "QY-ZB", "12", CLOCK.instant()) + " {}\n"
                + report(UUID.randomUUID(), PROJECT, FOUNDATION, "QY-ZB", "13", CLOCK.instant());

        var answer = post("/api/progress/reports", "application/x-ndjson", lines, REPORTER);

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(bodyOf(answer).valueStream().map(item -> item.path("status").asInt()))
                .containsExactly(202, 400, 400, 202);
    }

    @Test
    void aRepeatInAnotherFormIsTheSameReport() {
        var id = UUID.randomUUID();
        var seen = CLOCK.instant();
        var first = post(report(id, FOUNDATION, "36", seen));
        await().untilAsserted(() -> assertThat(reportIds()).contains(id.toString()));
        var local =
                seen.atOffset(ZoneOffset.ofHours(8)).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX"));

        var again = post(report(id, FOUNDATION, "36.00", seen).replace(seen.toString(), local));

        assertThat(local).endsWith("+0800");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(bodyOf(again)).isEqualTo(bodyOf(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"occurredAt\":\"-1000000000-01-01T00:00:00Z\"",
                "{\"occurredAt\":1764300000000",
                "{\"actualStart\":\"2026-03-08T16:00:00Z\",\"occurredAt\":\"2026-03-09T00:00:00Z\"",
                "{\"remarks\":\"\\u0000\",\"occurredAt\":\"2026-03-09T00:00:00Z\"",
                "{\"remarks\":\"\\ud800\",\"occurredAt\":\"2026-03-09T00:00:00Z\"",
                "{\"investmentToDate\":1E+999999999,\"occurredAt\":\"2026-03-09T00:00:00Z\"",
                "{\"percentComplete\":50,\"occurredAt\":\"2026-03-09T00:00:00Z\""
            })
    void oneBadItemDoesNotHarmTheOthers(String beginning) {
        var good = IntStream.range(0, 20)
                .mapToObj(i -> report(UUID.randomUUID(), FOUNDATION, "38", CLOCK.instant()))
                .toList();
        var bad = beginning
                + ",\"id\":\"%s\",\"projectId\":\"%s\",\"activityId\":\"%s\",\"unit\":\"QY-ZB\",\"percentComplete\":5}"
                        .formatted(UUID.randomUUID(), PROJECT, FOUNDATION);

        var answer = post("[" + good.get(0) + "," + bad + "," + String.join(",", good.subList(1, 20)) + "]");

        assertThat(answer.statusCode()).isEqualTo(207);
        var statuses = bodyOf(answer)
                .valueStream()
                .map(item -> item.path("status").asInt())
                .toList();
        assertThat(statuses).hasSize(21);
        assertThat(statuses.get(1)).isIn(400, 422);
        assertThat(statuses.stream().filter(status -> status == 202)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            investmentToDate | 99999999999999999         | 422
            investmentToDate | 1.2345678901234567E+31    | 422
            investmentToDate | 1.234                     | 422
            investmentToDate | -1                        | 422
            investmentToDate | 999999999999999.99        | 202
            investmentToDate | 562949953421312.01        | 202
            percentComplete  | "60"                      | 400
            percentComplete  | 1E+1000000000             | 422
            actualStart      | "2026-03-08T16:00:00Z"    | 400
            actualStart      | 20420                     | 400
            actualStart      | [2026,3,8]                | 400
            occurredAt       | "+300000000-01-01T00:00:00Z" | 422
            occurredAt       | 1764300000000             | 400
            """)
    void eachValueHasItsOwnFormAndRange(String field, String value, int status) {
        var report = report(UUID.randomUUID(), FOUNDATION, "30", CLOCK.instant());
        var body = report.replaceAll("\"" + field + "\":[^,}]+,?", "").replace(",}", "}");

        var answer = post("{\"" + field + "\":" + value + "," + body.substring(1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 202) {
            assertThat(bodyOf(answer).path("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void moneyIsExactToTheFen() {
        var id = UUID.randomUUID();
        var report = report(id, FOUNDATION, "30", CLOCK.instant());

        post(report.substring(0, report.length() - 1) + ",\"investmentToDate\":562949953421312.01}");

        await().untilAsserted(() -> assertThat(get("/api/progress/projects/" + PROJECT + "/reports/" + id, LEADER)
                        .body())
                .contains("\"investmentToDate\":562949953421312.01"));
    }

    @Test
    void aListSaysThatThereIsMoreOnlyWhereThereIs() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(id -> post(report(id, FOUNDATION, "30", CLOCK.instant())));
        var sent = ids.stream().map(UUID::toString).toList();
        await().untilAsserted(() -> assertThat(reportIds()).containsAll(sent));
        var count = reportIds().size();
        var path = "/api/progress/projects/" + PROJECT + "/reports?limit=";

        assertThat(read(path + count, LEADER).has("next")).isFalse();
        assertThat(read(path + (count - 1), LEADER).has("next")).isTrue();
        var next = read(path + (count - 1), LEADER).path("next").asString();
        assertThat(read(path + "1&after=" + next, LEADER).has("next")).isFalse();
        assertThat(get(path + "1&after=x", LEADER).statusCode()).isEqualTo(400);
    }

    @Test
    void aReportIsCorrectedAndTheOriginalStays() {
        var id = UUID.randomUUID();
        post(report(id, FOUNDATION, "39", CLOCK.instant()));
        await().untilAsserted(() -> assertThat(reportIds()).contains(id.toString()));
        var path = "/api/progress/projects/" + PROJECT + "/reports/" + id;
        var unit = bearer("li.na", "GX-GXJ", "unit");

        assertThat(post(path + "/correction", "{\"percentComplete\":29,\"reason\":\"笔误\"}", LEADER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(path + "/correction", "{\"percentComplete\":29}", unit).statusCode())
                .isEqualTo(422);
        assertThat(post(path + "/correction", "{\"percentComplete\":29,\"reason\":\"笔误\"}", unit)
                        .statusCode())
                .isEqualTo(202);
        assertThat(post(path + "/confirmation", "{\"reason\":\"现场核实\"}", REPORTER)
                        .statusCode())
                .isEqualTo(202);

        await().untilAsserted(
                        () -> assertThat(read(path, LEADER).path("reviews")).hasSize(2));
        var report = read(path, LEADER);
        assertThat(report.path("percentComplete").decimalValue()).isEqualByComparingTo("39");
        assertThat(report.at("/effective/percentComplete").decimalValue()).isEqualByComparingTo("29");
        // Written after the report, with the project.
        await().untilAsserted(() -> assertThat(
                        activities().get(0).path("percentComplete").decimalValue())
                .isEqualByComparingTo("29"));
        assertThat(post(
                                "/api/progress/projects/" + PROJECT + "/reports/" + UUID.randomUUID() + "/confirmation",
                                "{\"reason\":\"现场核实\"}",
                                REPORTER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBodyThatIsCompressedIsRefusedWithWhatIsTaken() {
        var answer = postGzip(report(UUID.randomUUID(), FOUNDATION, "30", CLOCK.instant()), REPORTER);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("accept-encoding")).hasValue("identity");
    }

    @Test
    void aBodyThatNamesItsCharsetIsAccepted() {
        var body = report(UUID.randomUUID(), FOUNDATION, "30", CLOCK.instant());

        var answer = post("/api/progress/reports", "application/json; charset=utf-8", body, REPORTER);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(bodyOf(answer).path("topic").asString()).isEqualTo("gantry.progress-events.v1");
    }

    @Test
    void theRulesDescribeThemselves() {
        var rules = read("/api/progress/rules", LEADER).path("rules");

        assertThat(rules.valueStream().map(rule -> rule.at("/descriptor/id").asString()))
                .contains("activity-overdue", "report-missed");
        assertThat(rules.get(0).path("inForce").isEmpty()).isFalse();
    }

    @Test
    void aStartWithAnotherZoneThanTheOneOfTheLogIsRefused() {
        await().until(() -> read("/api/progress/rules", LEADER).hasNonNull("pack"));
        var service = new SpringApplicationBuilder(ProgressServiceApplication.class);

        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gantry.zone=Asia/Urumqi",
                        "--gantry.identity.issuer=" + TokenIssuer.shared().address(),
                        "--spring.mongodb.uri=" + TestStore.uri("progress"),
                        "--spring.kafka.bootstrap-servers="
                                + EmbeddedBroker.shared().bootstrapServers()))
                .hasMessageStartingWith(
                        "gantry.zone: Asia/Urumqi (expected: Asia/Shanghai, in which delays have been found");
    }

    @Test
    void aBudgetCountsReportsAndNotRequests() {
        var busy = bearer("busy", "QY-ZB", "reporter");
        var reports = "[" + "{},".repeat(999) + "{}]";

        var answers = Stream.generate(() -> post("/api/progress/reports", reports, busy))
                .limit(3)
                .map(HttpResponse::statusCode);

        // The second is taken in debt, which has to be paid first.
        assertThat(answers).startsWith(422).endsWith(429);
        assertThat(post("[{},{}]").statusCode()).isEqualTo(422);
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
                .containsExactly(202, 422, 422);
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
            occurredAt      | null                    | 422
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
                .contains("gantry_delays_open")
                .containsPattern(
                        "http_server_requests_seconds_count\\{.*outcome=\"SUCCESS\".*uri=\"/api/progress/reports\"");
    }

    @Test
    void isNotReadyWhileAConsumerStandsOrAStoreIsAway(@Autowired HealthEndpointGroups groups) {
        assertThat(List.of("stream", "binders", "mongo")).allMatch(groups.get("readiness")::isMember);
    }

    private List<String> overdueActivities() {
        return read("/api/progress/delays?rule=activity-overdue&project=" + PROJECT, LEADER)
                .path("items")
                .valueStream()
                .map(delay -> delay.at("/subject/id").asString())
                .toList();
    }

    private List<String> reportIds() {
        return read("/api/progress/projects/" + PROJECT + "/reports?limit=500", LEADER)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** What the latest report says, whether it is doubted or not: here figures go up and down. */
    private static BigDecimal percentOf(JsonNode activity) {
        return activity.has("latest")
                ? activity.at("/latest/percentComplete").decimalValue()
                : activity.path("percentComplete").decimalValue();
    }

    private JsonNode activities() {
        return read("/api/progress/projects/" + PROJECT + "/activities", LEADER).path("items");
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
