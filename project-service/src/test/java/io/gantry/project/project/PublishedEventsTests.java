package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Activity;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.Stage;
import io.gantry.event.Topics;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.project.LargePlans;
import io.gantry.project.RunningRegistry;
import io.gantry.stream.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

class PublishedEventsTests extends RunningRegistry {

    private final EventCodec codec = new EventCodec();

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private MongoProjectStore store;

    @Autowired
    private MeterRegistry meters;

    @Test
    void publishesEachChangeOfAProjectOnceAndInTheOrderOfRevisions() {
        var unit = unit();
        var id = project(unit);
        put("/projects/" + id + "/stage", "\"1\"", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();
        put("/projects/" + id, "\"2\"", projectJson(id, unit, "新名称"))
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/standing", "\"3\"", "{\"standing\": \"SUSPENDED\", \"reason\": \"停缓建\"}")
                .expectStatus()
                .isOk();

        var records = recordsUpTo(Topics.PROJECT_EVENTS, id, 4);

        assertThat(records).extracting(record -> read(record).revision()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly("project-registered", "stage-changed", "project-amended", "standing-changed");
    }

    @Test
    void publishesThePartsOfAPlanInTheirOrder() {
        var id = project(unit());
        put("/projects/" + id + "/plan", "\"0\"", LargePlans.json(2_000, "2026-04-01"))
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/plan/activities/NEW", "\"1\"", activityJson("NEW"))
                .expectStatus()
                .isOk();

        var events = recordsUpTo(Topics.PLAN_EVENTS, id, 2).stream()
                .map(record -> (PlanRevised) read(record))
                .toList();

        int parts = events.get(0).parts();
        assertThat(parts).isGreaterThan(1);
        assertThat(events).hasSize(parts + 1);
        assertThat(events)
                .extracting(PlanRevised::part)
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, parts).boxed(), Stream.of(1))
                                .toList());
        assertThat(events.get(parts).set()).extracting(Activity::id).containsExactly("NEW");
    }

    @Test
    void publishesUnitsUnderTheirCode() {
        var code = unit();

        var record = recordsUpTo(Topics.UNIT_EVENTS, code, 1).get(0);

        assertThat(read(record))
                .isInstanceOfSatisfying(
                        UnitChanged.class,
                        event -> assertThat(event.unit())
                                .isEqualTo(new Unit(code, new Names("环保局", null), "DEPARTMENT", ROOT)));
    }

    @Test
    void saysInHeadersWhatARecordIs() {
        var unit = unit();
        var id = project(unit);

        var record = recordsUpTo(Topics.PROJECT_EVENTS, id, 1).get(0);

        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/project-service");
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_units")).isEqualTo(unit);
        assertThat(header(record, "ce_id")).isEqualTo(read(record).id().toString());
        assertThat(header(record, "ce_time")).isEqualTo(read(record).time().toString());
    }

    @Test
    void publishesWhatAWriterHasLeftBehindWhoDiedBeforeSayingSo() {
        var id = newCode("P");
        var registered = Samples.registering(id);
        store.save(registered);
        store.save(registered.next().changeStage(Samples.at(Stage.STARTED), Samples.byLiNa()));

        var records = recordsUpTo(Topics.PROJECT_EVENTS, id, 2);

        assertThat(records).extracting(record -> read(record).revision()).containsExactly(1L, 2L);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(store.pending(100))
                        .noneMatch(pending -> pending.document().equals(id)));
    }

    @Test
    void countsHowCommandsEnd() {
        var id = project(unit());
        double before = count("change-stage", "changed");
        double refused = count("change-stage", "refused");
        double conflicts = count("change-stage", "conflict");
        double unchanged = count("change-stage", "unchanged");

        put("/projects/" + id + "/stage", "\"1\"", "{\"stage\": \"STARTED\"}");
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"STARTED\"}");
        put("/projects/" + id + "/stage", "\"1\"", "{\"stage\": \"COMPLETED\"}");
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"SIGNED\"}");

        assertThat(count("change-stage", "changed") - before).isEqualTo(1);
        assertThat(count("change-stage", "unchanged") - unchanged).isEqualTo(1);
        assertThat(count("change-stage", "conflict") - conflicts).isEqualTo(1);
        assertThat(count("change-stage", "refused") - refused).isEqualTo(1);
    }

    private double count(String command, String outcome) {
        return meters.counter("gantry.registry.commands", "command", command, "outcome", outcome)
                .count();
    }

    /** All records of {@code key} up to the one with {@code revision}, which must come in reasonable time. */
    private List<ConsumerRecord<String, byte[]>> recordsUpTo(String topic, String key, long revision) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", String.join(",", kafka.getBootstrapServers())),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        records.add(record);
                    }
                });
                return records.stream().anyMatch(record -> read(record).revision() == revision);
            });
        }
        return records;
    }

    private Event read(ConsumerRecord<String, byte[]> record) {
        return codec.read(record.topic(), record.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
