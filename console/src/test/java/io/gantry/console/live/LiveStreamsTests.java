package io.gantry.console.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleApplication;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.EventLog;
import io.gantry.console.Surroundings;
import io.gantry.event.Actor;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Topics;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** From a record on a real broker to a line on an open page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(90)
class LiveStreamsTests {

    private static final String MARK = "marked";
    private static final String END = "ended";
    private static final List<String> ENDING =
            List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS, Topics.ALERT_EVENTS);
    private static final List<String> PROJECTS = List.of("P-HB", "P-JY", "P-NEW");
    // Units that each test announces before it begins; a page may hear of them still.
    private static final List<String> BEFORE = List.of("\"key\":\"GX\"", "\"key\":\"GX-HB\"", "\"key\":\"GX-JY\"");

    private static final int HISTORY = 20_000;
    private static final Duration LIVE_WITHIN = Duration.ofSeconds(15);

    private static final Actor OFFICE = new Actor("office", "调度办", "GX");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private ConsoleUnderTest visitor;

    @Autowired
    private EventPublisher events;

    @Autowired
    private LiveRelay relay;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EventLog::address);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        visitor = new ConsoleUnderTest(port);
        events.publish(List.of(unit("GX", null), unit("GX-HB", "GX"), unit("GX-JY", "GX")));
    }

    @Test
    void tellsTypeKeyAndPositionOfEveryRecordAndIsStoppedByNone() throws Exception {
        try (var producer = producer();
                var lines = open("GX-HB", "unit")) {
            var told = told(lines);
            awaitAssignment(producer, told, "P-HB");

            send(producer, Topics.PROGRESS_EVENTS, "P-HB", "\nevent: forged", "{}", "GX-HB");
            send(producer, Topics.PROGRESS_EVENTS, null, "progress-reported", "{}", "GX-HB");
            send(producer, Topics.PROGRESS_EVENTS, "P-HB", "progress-reported", "{}", null);
            send(producer, Topics.PROGRESS_EVENTS, "P-HB", "progress-reported", "not JSON at all", "GX-HB");
            send(producer, Topics.ALERT_EVENTS, "P-HB", "alert-triggered", "not JSON at all", "GX-HB");
            var position = send(producer, Topics.PROGRESS_EVENTS, "P-HB", "report-corrected", null, "GX-HB");

            var heard = new HashMap<String, String>();
            while (heard.size() < 3) {
                var type = told.next();
                heard.put(type, told.next());
                heard.remove("event:" + MARK);
            }
            assertThat(heard)
                    .containsOnlyKeys("event:progress-reported", "event:alert-triggered", "event:report-corrected")
                    .containsEntry(
                            "event:report-corrected",
                            "data:{\"topic\":\"%s\",\"key\":\"P-HB\",\"partition\":%d,\"offset\":%d}"
                                    .formatted(position.topic(), position.partition(), position.offset()));
        }
    }

    @Test
    void tellsEachPageOnlyOfWhatItMaySee() throws Exception {
        try (var producer = producer();
                var ofHb = open("GX-HB", "unit");
                var ofGx = open("GX", "leader")) {
            var hb = told(ofHb);
            var gx = told(ofGx);
            awaitAssignment(producer, hb, "P-HB");
            awaitAssignment(producer, gx, "P-HB");

            send(producer, Topics.PROGRESS_EVENTS, "P-JY", "progress-reported", "{}", "GX-JY");
            send(producer, Topics.DELAY_EVENTS, "P-JY", "delay-detected", "{}", "GX-JY");
            send(producer, Topics.ALERT_EVENTS, "P-JY", "alert-triggered", "{}", "GX-JY");
            send(producer, Topics.ALERT_EVENTS, "P-JY", "alert-escalated", "{}", "GX-JY,GX-HB");
            end(producer);

            assertThat(heardUntilTheEnd(hb)).containsExactlyInAnyOrder("alert-escalated");
            assertThat(heardUntilTheEnd(gx))
                    .containsExactlyInAnyOrder(
                            "progress-reported", "delay-detected", "alert-triggered", "alert-escalated");
        }
    }

    @Test
    void tellsThoseOfAProjectWhoCanSeeItFromThenOnOrCouldBefore() {
        try (var producer = producer();
                var ofHb = open("GX-HB", "unit");
                var ofJy = open("GX-JY", "unit");
                var ofOps = open("GX", "ops")) {
            var hb = told(ofHb);
            var jy = told(ofJy);
            awaitAssignment(producer, hb, "P-HB");
            awaitAssignment(producer, jy, "P-JY");

            events.publish(
                    List.of(project("P-NEW", "GX-JY"), amended("P-NEW", "GX-HB", "GX-JY"), unit("GX-HB-1", "GX-HB")));
            end(producer);

            assertThat(heardUntilTheEnd(hb, "unit-changed"))
                    .containsExactlyInAnyOrder("project-amended", "unit-changed");
            assertThat(heardUntilTheEnd(jy)).containsExactlyInAnyOrder("project-registered", "project-amended");
            // The last is for everybody; so it comes to those who have heard nothing else.
            relay.tellChanged();
            assertThat(told(ofOps).next()).isEqualTo("event:changed");
        }
    }

    @Test
    void tellsAPageWhatHasComeBetweenItsSessionAndItsStream() throws Exception {
        try (var producer = producer();
                var others = open("GX-HB", "unit")) {
            var told = told(others);
            awaitAssignment(producer, told, "P-HB");
            var late = visitor.loggedIn("late", "GX-HB", "unit");
            var at = JsonMapper.shared()
                    .readTree(late.get("/api/console/session").body())
                    .path("at")
                    .asString();
            send(producer, Topics.PROGRESS_EVENTS, "P-HB", "report-corrected", "{}", "GX-HB");
            while (!told.next().equals("event:report-corrected")) {
                // Then it has been told.
            }

            try (var lines = late.lines("/api/live?since=" + at).body()) {
                assertThat(lines.anyMatch("event:report-corrected"::equals)).isTrue();
            }
        }
    }

    @Test
    void aConsoleThatStartsOnALongLogIsLiveAtOnceAndTellsNothingOld() {
        try (var producer = producer()) {
            for (int i = 0; i < HISTORY; i++) {
                producer.send(record(Topics.PROGRESS_EVENTS, "P-HB", "old", "{}", "GX-HB"));
            }
            producer.flush();
            try (var started = new SpringApplicationBuilder(ConsoleApplication.class)
                    .initializers(new Surroundings())
                    .run(
                            "--server.port=0",
                            "--management.server.port=0",
                            "--spring.kafka.bootstrap-servers=" + EventLog.address())) {
                long start = System.nanoTime();
                var port = started.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                try (var lines = open(new ConsoleUnderTest(port), "GX-HB", "unit")) {
                    awaitAssignment(producer, told(lines), "P-HB");

                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIVE_WITHIN);
                    assertThat(started.getBean(MeterRegistry.class)
                                    .counter("gantry.console.live.signals")
                                    .count())
                            .isLessThan(HISTORY);
                }
            }
        }
    }

    private Stream<String> open(String unit, String role) {
        return open(visitor, unit, role);
    }

    private static Stream<String> open(ConsoleUnderTest visitor, String unit, String role) {
        return visitor.loggedIn("somebody." + role, unit, role)
                .lines("/api/live")
                .body();
    }

    private static Iterator<String> told(Stream<String> lines) {
        return lines.filter(line -> line.matches("(event|data):(?!beat).*")).iterator();
    }

    // One for each topic and each project, so that whatever went before has come.
    private static void end(KafkaProducer<byte[], byte[]> producer) {
        for (var topic : ENDING) {
            for (var project : PROJECTS) {
                send(producer, topic, project, END, null, "GX-HB,GX-JY");
            }
        }
    }

    /** Types of what has come up to the ends of all projects on all topics, and until all of {@code awaited} have. */
    private static List<String> heardUntilTheEnd(Iterator<String> told, String... awaited) {
        var heard = new ArrayList<String>();
        var ended = new HashSet<String>();
        // Each project has a partition, and only the records of one partition come in the order in which they were
        // sent.
        while (ended.size() < ENDING.size() * PROJECTS.size() || !heard.containsAll(List.of(awaited))) {
            var type = told.next().substring("event:".length());
            var data = told.next();
            if (type.equals(END)) {
                ended.add(data.substring(0, data.indexOf(",\"partition\"")));
            } else if (!type.equals(MARK)
                    && !type.equals("changed")
                    && BEFORE.stream().noneMatch(data::contains)) {
                heard.add(type);
            }
        }
        return heard;
    }

    private static UnitChanged unit(String code, @Nullable String parent) {
        return new UnitChanged(UUID.randomUUID(), NOW, 1, new Unit(code, new Names(code, null), "DEPARTMENT", parent));
    }

    private static ProjectRegistered project(String id, String unit) {
        var project = registered(id, unit);
        return new ProjectRegistered(
                UUID.randomUUID(), NOW, 1, List.of(unit), project, Stage.SIGNED, Standing.ACTIVE, OFFICE);
    }

    private static ProjectAmended amended(String id, String unit, String before) {
        return new ProjectAmended(UUID.randomUUID(), NOW, 2, List.of(unit, before), registered(id, unit), null, OFFICE);
    }

    private static Project registered(String id, String unit) {
        var names = new Names(id, null);
        var day = LocalDate.parse("2027-01-01");
        return new Project(
                id, names, "INDUSTRY", null, "10BN", BigDecimal.TEN, BigDecimal.ONE, unit, unit, unit, null, day);
    }

    // The console begins at the end of the log, wherever that is when the broker gives it its partitions.
    private static void awaitAssignment(KafkaProducer<byte[], byte[]> producer, Iterator<String> told, String project) {
        var marks = Executors.newSingleThreadScheduledExecutor();
        try {
            for (var topic : ENDING) {
                marks.scheduleWithFixedDelay(
                        () -> send(producer, topic, project, MARK, null, "GX-HB,GX-JY"), 0, 200, TimeUnit.MILLISECONDS);
            }
            var seen = new HashSet<String>();
            while (seen.size() < 3) {
                var data = told.next();
                Topics.ALL.stream().filter(data::contains).forEach(seen::add);
            }
        } finally {
            marks.shutdownNow();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", EventLog.address(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static RecordMetadata send(
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            @Nullable String key,
            String type,
            @Nullable String value,
            @Nullable String units) {
        try {
            return producer.send(record(topic, key, type, value, units)).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable String key, String type, @Nullable String value, @Nullable String units) {
        var record = new ProducerRecord<>(
                topic, key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        if (units != null) {
            record.headers().add("ce_units", units.getBytes(UTF_8));
        }
        // The header that makes other mappers build what the sender likes.
        record.headers()
                .add("spring_json_header_types", "{\"h\":\"java.util.concurrent.atomic.AtomicLong\"}".getBytes(UTF_8));
        record.headers().add("h", "1".getBytes(UTF_8));
        return record;
    }
}
