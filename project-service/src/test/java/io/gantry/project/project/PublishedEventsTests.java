package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Names;
import io.gantry.event.ProjectEvent;
import io.gantry.event.Stage;
import io.gantry.event.Topics;
import io.gantry.event.Unit;
import io.gantry.project.RunningRegistry;
import io.gantry.stream.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        put("/projects/" + id + "/plan", "\"1\"", planJson("A1")).expectStatus().isOk();
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/stage", "\"3\"", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();
        put("/projects/" + id, "\"3\"", projectJson(id, unit, "新名称"))
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/plan", "\"4\"", planJson("A2")).expectStatus().isOk();

        var records = recordsUpTo(id, 5);

        assertThat(records).extracting(record -> read(record).revision()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(records)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(
                        "project-registered", "plan-baselined", "stage-advanced", "project-amended", "plan-revised");
    }

    @Test
    void publishesUnitsUnderTheirCode() {
        var code = unit();

        var record = recordsUpTo(code, 1).get(0);

        assertThat(read(record))
                .isInstanceOfSatisfying(
                        ProjectEvent.UnitRegistered.class,
                        event -> assertThat(event.unit())
                                .isEqualTo(new Unit(code, new Names("环保局", null), "DEPARTMENT", ROOT, List.of())));
    }

    @Test
    void saysInHeadersWhatARecordIs() {
        var id = project(unit());

        var record = recordsUpTo(id, 1).get(0);

        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/project-service");
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_id")).isEqualTo(read(record).id().toString());
        assertThat(header(record, "ce_time")).isEqualTo(read(record).time().toString());
    }

    @Test
    void publishesWhatAWriterHasLeftBehindWhoDiedBeforeSayingSo() {
        var id = newCode("P");
        var registered = RegisteredProject.register(Samples.project(id), Stage.SIGNED, Samples.NOW);
        store.save(registered);
        store.save(registered.next().advance(Stage.STARTED, Samples.NOW));

        var records = recordsUpTo(id, 2);

        assertThat(records).extracting(record -> read(record).revision()).containsExactly(1L, 2L);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(store.pending(100))
                        .noneMatch(pending -> pending.document().equals(id)));
    }

    @Test
    void countsHowCommandsEnd() {
        var id = project(unit());
        double before = count("advance-stage", "changed");
        double refused = count("advance-stage", "refused");
        double conflicts = count("advance-stage", "conflict");
        double unchanged = count("advance-stage", "unchanged");

        put("/projects/" + id + "/stage", "\"1\"", "{\"stage\": \"STARTED\"}");
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"STARTED\"}");
        put("/projects/" + id + "/stage", "\"1\"", "{\"stage\": \"COMPLETED\"}");
        put("/projects/" + id + "/stage", "\"2\"", "{\"stage\": \"SIGNED\"}");

        assertThat(count("advance-stage", "changed") - before).isEqualTo(1);
        assertThat(count("advance-stage", "unchanged") - unchanged).isEqualTo(1);
        assertThat(count("advance-stage", "conflict") - conflicts).isEqualTo(1);
        assertThat(count("advance-stage", "refused") - refused).isEqualTo(1);
    }

    private double count(String command, String outcome) {
        return meters.counter("gantry.registry.commands", "command", command, "outcome", outcome)
                .count();
    }

    /** All records of {@code key} up to the one with {@code revision}, which must come in reasonable time. */
    private List<ConsumerRecord<String, byte[]>> recordsUpTo(String key, long revision) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", String.join(",", kafka.getBootstrapServers())),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.PROJECT_EVENTS).stream()
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

    private ProjectEvent read(ConsumerRecord<String, byte[]> record) {
        return (ProjectEvent) codec.read(record.topic(), record.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
