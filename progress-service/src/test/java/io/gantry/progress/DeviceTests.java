package io.gantry.progress;

import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Stage;
import io.gantry.event.Topics;
import io.gantry.progress.status.Samples;
import io.gantry.stream.EventCodec;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Devices from their enrolment to their revocation. QY-ZB is under GX-GXJ; GX-FGJ and its QY-CT are none of theirs. */
@ExtendWith(OutputCaptureExtension.class)
class DeviceTests extends RunningService {

    private static final String ADMIN = bearer("sun.li", "GX-GXJ", "admin");
    private static final String FOREIGN_ADMIN = bearer("qian.yi", "GX-FGJ", "admin");

    @Autowired
    MongoDatabase database;

    @Autowired
    EventCodec codec;

    @BeforeEach
    void aProjectAndItsUnitsAreKnown() {
        publisher.publish(List.of(
                unit("GX", null),
                unit("GX-FGJ", "GX"),
                unit("GX-GXJ", "GX"),
                unit("QY-ZB", "GX-GXJ"),
                unit("QY-CT", "GX-FGJ"),
                Samples.registered(Stage.STARTED),
                Samples.planned()));
        await().untilAsserted(() -> {
            assertThat(read("/api/progress/projects/" + PROJECT + "/activities", LEADER)
                            .path("items"))
                    .hasSize(2);
            assertThat(database.getCollection("units")
                            .countDocuments(new Document("_id", new Document("$in", List.of("QY-ZB", "QY-CT")))))
                    .isEqualTo(2);
        });
    }

    @Test
    void aDeviceReportsForItsUnit() {
        var device = enrolled("QY-ZB", "测量平板 3");
        var id = UUID.randomUUID();

        assertThat(report(report(id, PROJECT, STRUCTURE, "QY-ZB", "12", CLOCK.instant()), key(device))
                        .statusCode())
                .isEqualTo(202);

        await().untilAsserted(() -> assertThat(read("/api/progress/projects/" + PROJECT + "/reports", LEADER)
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString().equals(id.toString()))
                        .map(item -> item.path("by").asString()))
                .containsExactly("测量平板 3"));
        assertThat(authorInTheLog(id))
                .isEqualTo(new Actor("device:" + device.path("id").asString(), "测量平板 3", "QY-ZB"));
    }

    @Test
    void aDeviceReportsForNoOtherUnit() {
        var device = enrolled("QY-CT", "Tablet");

        var foreignUnit =
                report(report(UUID.randomUUID(), PROJECT, STRUCTURE, "QY-ZB", "99", CLOCK.instant()), key(device));
        var foreignProject =
                report(report(UUID.randomUUID(), PROJECT, STRUCTURE, "QY-CT", "99", CLOCK.instant()), key(device));

        assertThat(foreignUnit.statusCode()).isEqualTo(404);
        assertThat(foreignProject.statusCode()).isEqualTo(404);
        assertThat(foreignProject.body()).isEqualTo(foreignUnit.body());
    }

    @Test
    void aDeviceReadsWhatAReporterOfItsUnitReads() {
        var device = enrolled("QY-ZB", "Tablet");
        var foreign = enrolled("QY-CT", "Tablet");

        assertThat(get("/api/progress/portfolio", key(device)).statusCode()).isEqualTo(200);
        assertThat(get("/api/progress/projects/" + PROJECT, key(device)).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/progress/projects/" + PROJECT, key(foreign)).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/progress/devices", key(device)).statusCode()).isEqualTo(403);
        assertThat(enrol("QY-ZB", "Another", key(device)).statusCode()).isEqualTo(403);
        assertThat(delete("/api/progress/devices/" + device.path("id").asString(), key(device))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRevokedDeviceIsNotLetInAnyMore() {
        var device = enrolled("QY-ZB", "Tablet");
        assertThat(get("/api/progress/portfolio", key(device)).statusCode()).isEqualTo(200);

        for (int time = 0; time < 2; time++) {
            assertThat(delete("/api/progress/devices/" + device.path("id").asString(), ADMIN)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(get("/api/progress/portfolio", key(device)).statusCode()).isEqualTo(401);
        }
        assertThat(listed(device).path("revokedAt").asString()).isNotEmpty();
    }

    @Test
    void onlyTheKeyItselfOpens() {
        var device = enrolled("QY-ZB", "Tablet");
        var right = device.path("key").asString();
        var last = right.charAt(right.length() - 1);
        var id = device.path("id").asString();
        var body = report(UUID.randomUUID(), PROJECT, STRUCTURE, "QY-ZB", "99", CLOCK.instant());

        for (var wrong : List.of(
                right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0'),
                right.replace(id, "0".repeat(16)),
                right + "0",
                right.toUpperCase(),
                "gdk_" + id,
                "gdk_" + id + "_",
                "gdk_")) {
            var answer = report(body, "Bearer " + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.body()).doesNotContain(id);
        }
        assertThat(report(body, "Bearer " + right).statusCode()).isEqualTo(202);
    }

    @Test
    void theKeyIsShownOnceAndKeptNowhere(CapturedOutput output) {
        var device = enrolled("QY-ZB", "Tablet");
        var secret = device.path("key").asString().substring("gdk_".length() + 17);
        get("/api/progress/portfolio", key(device));
        delete("/api/progress/devices/" + device.path("id").asString(), ADMIN);
        get("/api/progress/portfolio", key(device));

        assertThat(secret).hasSize(64);
        assertThat(get("/api/progress/devices?limit=500", ADMIN).body())
                .contains(device.path("id").asString())
                .doesNotContain(secret, "keyHash");
        for (var collection : database.listCollectionNames()) {
            assertThat(database.getCollection(collection)
                            .find()
                            .map(Document::toJson)
                            .into(new ArrayList<>()))
                    .as(collection)
                    .noneMatch(document -> document.contains(secret));
        }
        assertThat(output).doesNotContain(secret);
    }

    @Test
    void theListTellsTheLastUse() {
        var device = enrolled("QY-ZB", "Tablet");
        assertThat(listed(device).has("lastUsedAt")).isFalse();

        get("/api/progress/portfolio", key(device));

        assertThat(listed(device).path("lastUsedAt").asString()).isNotEmpty();
        assertThat(listed(device).at("/by/account").asString()).isEqualTo("sun.li");
        assertThat(listed(device).path("unit").asString()).isEqualTo("QY-ZB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "unit", "office", "leader", "ops"})
    void onlyAdministratorsKeepDevices(String role) {
        var device = enrolled("QY-ZB", "Tablet");
        var caller = bearer("wu.di", "GX-GXJ", role);

        assertThat(get("/api/progress/devices", caller).statusCode()).isEqualTo(403);
        assertThat(enrol("QY-ZB", "By " + role, caller).statusCode()).isEqualTo(403);
        assertThat(delete("/api/progress/devices/" + device.path("id").asString(), caller)
                        .statusCode())
                .isEqualTo(403);

        assertThat(get("/api/progress/portfolio", key(device)).statusCode()).isEqualTo(200);
        assertThat(get("/api/progress/devices?limit=500", ADMIN).body()).doesNotContain("By " + role);
    }

    @Test
    void foreignDevicesAndUnitsAreLikeSuchThatDoNotExist() {
        var device = enrolled("QY-ZB", "Tablet");
        var id = device.path("id").asString();

        var revocation = delete("/api/progress/devices/" + id, FOREIGN_ADMIN);
        var unknown = delete("/api/progress/devices/0000000000000000", FOREIGN_ADMIN);
        var foreignUnit = enrol("QY-ZB", "Foreign", FOREIGN_ADMIN);
        var unknownUnit = enrol("GX-XX", "Foreign", FOREIGN_ADMIN);

        assertThat(revocation.statusCode()).isEqualTo(404);
        assertThat(revocation.body()).isEqualTo(unknown.body().replace("0000000000000000", id));
        assertThat(foreignUnit.statusCode()).isEqualTo(422);
        assertThat(foreignUnit.body()).isEqualTo(unknownUnit.body().replace("GX-XX", "QY-ZB"));
        assertThat(get("/api/progress/devices?limit=500", FOREIGN_ADMIN).body()).doesNotContain(id);
        assertThat(get("/api/progress/devices?limit=500", ADMIN).body()).doesNotContain("Foreign");
        assertThat(get("/api/progress/portfolio", key(device)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"unit":"QY-ZB"}                              | 422 | label
            {"unit":"QY-ZB","label":" "}                  | 422 | label
            {"unit":"QY-ZB","label":"a\\nb"}               | 422 | label
            {"unit":"QY-ZB","label":"a\\u202Eb"}           | 422 | label
            {"label":"Tablet"}                            | 422 | unit
            {"unit":"QY-ZB","label":"Tablet","key":"x"}   | 400 | key
            """)
    void whatIsWrongWithADeviceIsNamed(String body, int status, String field) {
        var answer = post("/api/progress/devices", body, ADMIN);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(bodyOf(answer).path("field").asString()).isEqualTo(field);
    }

    @Test
    void theListComesInParts() {
        enrolled("QY-ZB", "One");
        enrolled("QY-ZB", "Two");

        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = read("/api/progress/devices?limit=1" + after, ADMIN);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(ids).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates().isSorted();
    }

    private JsonNode enrolled(String unit, String label) {
        var answer = enrol(unit, label, unit.equals("QY-CT") ? FOREIGN_ADMIN : ADMIN);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        return bodyOf(answer);
    }

    private HttpResponse<String> enrol(String unit, String label, String authorization) {
        return post("/api/progress/devices", "{\"unit\":\"" + unit + "\",\"label\":\"" + label + "\"}", authorization);
    }

    private static String key(JsonNode device) {
        return "Bearer " + device.path("key").asString();
    }

    private JsonNode listed(JsonNode device) {
        return read("/api/progress/devices?limit=500", ADMIN)
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").equals(device.path("id")))
                .findFirst()
                .orElseThrow();
    }

    private Actor authorInTheLog(UUID reportId) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.PROGRESS_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var authors = new ArrayList<Actor>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    // Others leave there what is no event.
                    if (new String(record.value(), StandardCharsets.UTF_8).contains(reportId.toString())
                            && codec.read(record.topic(), record.value()) instanceof ProgressReported reported) {
                        authors.add(reported.by());
                    }
                });
                return !authors.isEmpty();
            });
            return authors.get(0);
        }
    }
}
