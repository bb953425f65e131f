package io.gantry.progress;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Stage;
import io.gantry.event.Topics;
import io.gantry.progress.status.Samples;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What operators do about records that the service has set aside. */
class DeadLetterTests extends RunningService {

    private static final String OPS = bearer("chen.op", "GX", "ops");
    private static final String LETTERS = "/api/progress/dead-letters";
    private static final String REPLAY = LETTERS + "/replay";

    private final String project = "GX-D-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @BeforeEach
    void aProjectIsKnown() {
        publisher.publish(List.of(
                unit("GX", null),
                unit("GX-GXJ", "GX"),
                Samples.registered(project, "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.STARTED),
                Samples.planned(project, Samples.foundation(10))));
        await().untilAsserted(() -> assertThat(items("/activities")).hasSize(1));
    }

    @AfterEach
    void nothingFails() {
        FAILING.clear();
    }

    @Test
    void aReportThatFailedIsTakenInWhenTheFaultIsGoneAndCountsByWhenItWasSeen() {
        var failing = UUID.randomUUID();
        FAILING.add(failing);
        var seen = CLOCK.instant().minusSeconds(7200);
        var failed = bodyOf(report(by(failing, "20", seen), REPORTER));
        var later = UUID.randomUUID();
        report(by(later, "35", seen.plusSeconds(3600)), REPORTER);
        await().untilAsserted(() -> assertThat(reports()).contains(later.toString()));
        assertThat(reports()).doesNotContain(failing.toString());
        var letter = letterAt(failed);
        assertThat(letter.path("replayable").asBoolean()).isTrue();
        assertThat(letter.has("replayedAt")).isFalse();
        FAILING.clear();

        var answer = post(REPLAY, place(failed), OPS);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var copy = bodyOf(answer);
        assertThat(copy.path("topic").asString()).isEqualTo(Topics.PROGRESS_EVENTS);
        assertThat(copy.path("partition").asInt())
                .isEqualTo(failed.path("partition").asInt());
        assertThat(copy.path("offset").asLong())
                .isGreaterThan(failed.path("offset").asLong());
        await().untilAsserted(() -> assertThat(reports()).contains(failing.toString()));
        var taken = read("/api/progress/projects/" + project + "/reports/" + failing, LEADER);
        assertThat(taken.at("/position/offset").asLong())
                .isEqualTo(copy.path("offset").asLong());
        assertThat(taken.path("by").asString()).isNotEmpty();
        // The one that was seen later counts, whichever came first.
        await().untilAsserted(() -> assertThat(
                        items("/activities").get(0).path("percentComplete").decimalValue())
                .isEqualByComparingTo("35"));
        assertThat(letterAt(failed).path("replayedAt").asString()).isNotEmpty();
    }

    @Test
    void toDoItAgainDoesNoHarm() {
        var failing = UUID.randomUUID();
        FAILING.add(failing);
        var failed = bodyOf(report(by(failing, "21", CLOCK.instant()), REPORTER));
        letterAt(failed);
        FAILING.clear();
        var first = bodyOf(post(REPLAY, place(failed), OPS));
        var again = bodyOf(post(REPLAY, place(failed), OPS));

        assertThat(again.path("offset").asLong())
                .isGreaterThan(first.path("offset").asLong());
        var marker = UUID.randomUUID();
        report(by(marker, "22", CLOCK.instant()), REPORTER);
        await().untilAsserted(() -> assertThat(reports()).contains(marker.toString()));
        assertThat(reports().stream().filter(failing.toString()::equals)).hasSize(1);
        var taken = read("/api/progress/projects/" + project + "/reports/" + failing, LEADER);
        assertThat(taken.at("/position/offset").asLong())
                .isEqualTo(first.path("offset").asLong());
    }

    @Test
    void aReportThatFailsOnceMoreIsSetAsideOnceMore() {
        var failing = UUID.randomUUID();
        FAILING.add(failing);
        var failed = bodyOf(report(by(failing, "23", CLOCK.instant()), REPORTER));
        letterAt(failed);

        var copy = bodyOf(post(REPLAY, place(failed), OPS));

        assertThat(letterAt(copy).path("reason").asString()).contains("failing as told");
    }

    @ParameterizedTest
    @CsvSource({"en, this version does not understand it either", "zh, 当前版本仍无法识别"})
    void whatIsStillNotUnderstoodIsRefusedWithTheReason(String language, String words) throws Exception {
        var rubbish = sent("{\"type\":\"progress-reported\"}");
        var letter = letterAt(rubbish);

        var answer = postIn(language, REPLAY, place(rubbish), OPS);

        assertProblem(answer, 422, "not-understood");
        assertThat(bodyOf(answer).path("detail").asString())
                .contains(words, letter.path("reason").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.PLAN_EVENTS, Topics.DELAY_EVENTS})
    void whatComesInItsOrderOnlyIsRefusedWithWhatToDoInstead(String topic) {
        var answer = post(REPLAY, place(topic, 0, 0), OPS);

        assertProblem(answer, 422, "order-matters");
        assertThat(bodyOf(answer).path("detail").asString()).contains("read the log again");
    }

    @Test
    void whatIsNotThereOrWasNotSetAsideIsNotFound() {
        var good = bodyOf(report(by(UUID.randomUUID(), "24", CLOCK.instant()), REPORTER));

        assertProblem(post(REPLAY, place(good), OPS), 404, "not-found");
        assertProblem(post(REPLAY, place(Topics.PROGRESS_EVENTS, 11, 1_000_000), OPS), 404, "not-found");
        assertProblem(post(REPLAY, place(Topics.PROGRESS_EVENTS, 12, 0), OPS), 404, "not-found");
        assertProblem(post(REPLAY, place("gantry.nothing.v1", 0, 0), OPS), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                  | 422
            {"topic":"gantry.progress-events.v1","partition":-1,"offset":0}     | 422
            {"topic":"gantry.progress-events.v1","partition":0,"offset":-1}     | 422
            {"topic":"gantry.progress-events.v1","partition":"0","offset":0}    | 400
            {"topic":"gantry.progress-events.v1","partition":0,"offset":0,"x":1}| 400
            """)
    void aPlaceIsSaidInFull(String body, int status) {
        assertThat(post(REPLAY, body, OPS).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "unit", "office", "leader", "admin"})
    void nobodyButOperatorsMay(String role) {
        var caller = bearer("somebody", "GX", role);

        assertThat(post(REPLAY, place(Topics.PROGRESS_EVENTS, 0, 0), caller).statusCode())
                .isEqualTo(403);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(bodyOf(answer).path("type").asString()).endsWith("/" + type);
    }

    /** The letter about the record there, when the service has set it aside. */
    private JsonNode letterAt(JsonNode place) {
        var found = new ArrayList<JsonNode>();
        await().untilAsserted(() -> {
            found.clear();
            read(LETTERS, OPS)
                    .path("items")
                    .valueStream()
                    .filter(letter -> letter.path("topic").equals(place.path("topic"))
                            && letter.path("partition").asInt()
                                    == place.path("partition").asInt()
                            && letter.path("offset").asLong()
                                    == place.path("offset").asLong())
                    .forEach(found::add);
            assertThat(found).hasSize(1);
        });
        return found.get(0);
    }

    /** Something that says that it is a report. */
    private JsonNode sent(String text) throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(Topics.PROGRESS_EVENTS, project.getBytes(), text.getBytes());
        record.headers().add("ce_type", "progress-reported".getBytes());
        var written = kafka.send(record).get().getRecordMetadata();
        return json.readTree(place(written.topic(), written.partition(), written.offset()));
    }

    private static String place(JsonNode place) {
        return place(
                place.path("topic").asString(),
                place.path("partition").asInt(),
                place.path("offset").asLong());
    }

    private static String place(String topic, int partition, long offset) {
        return "{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}".formatted(topic, partition, offset);
    }

    private List<String> reports() {
        return items("/reports")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode items(String path) {
        return read("/api/progress/projects/" + project + path, LEADER).path("items");
    }

    private String by(UUID id, String percent, Instant seen) {
        return report(id, project, FOUNDATION, "QY-ZB", percent, seen);
    }
}
