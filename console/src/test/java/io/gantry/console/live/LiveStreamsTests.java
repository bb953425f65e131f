package io.gantry.console.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.Surroundings;
import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Topics;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a record on a real broker to a line on an open page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(90)
class LiveStreamsTests {

    private static final String MARK = "marked";

    private ConsoleUnderTest console;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
    }

    @BeforeAll
    static void topics() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers());
        try (var admin = Admin.create(settings)) {
            var topics = Topics.ALL.stream().map(name -> new NewTopic(name, 2, (short) 1));
            admin.createTopics(topics.toList()).all().get(30, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port).loggedIn("li.na", "GX-HB", "unit");
    }

    @Test
    void tellsTypeKeyAndPositionOfEveryRecordAndIsStoppedByNone() throws Exception {
        try (var producer = producer();
                var lines = console.lines("/api/live").body()) {
            var told = lines.filter(line -> line.startsWith("event:") || line.startsWith("data:"))
                    .iterator();
            awaitAssignment(producer, told);

            send(producer, Topics.PROGRESS_EVENTS, "GX-2026-017", "\nevent: forged", "{}");
            send(producer, Topics.PROGRESS_EVENTS, null, "progress-reported", "{}");
            send(producer, Topics.PROGRESS_EVENTS, "GX-2026-017", "progress-reported", "not JSON at all");
            var position = send(producer, Topics.PROGRESS_EVENTS, "GX-2026-017", "report-corrected", null);

            assertThat(nextBut(MARK, told)).isEqualTo("event:progress-reported");
            assertThat(told.next()).contains("\"key\":\"GX-2026-017\"", "\"topic\":\"gantry.progress-events.v1\"");
            assertThat(nextBut(MARK, told)).isEqualTo("event:report-corrected");
            assertThat(told.next())
                    .isEqualTo("data:{\"topic\":\"%s\",\"key\":\"GX-2026-017\",\"partition\":%d,\"offset\":%d}"
                            .formatted(position.topic(), position.partition(), position.offset()));
        }
    }

    // The console begins at the end of the log, wherever that is when the broker gives it its partitions.
    private static void awaitAssignment(KafkaProducer<byte[], byte[]> producer, Iterator<String> told) {
        var marks = Executors.newSingleThreadScheduledExecutor();
        try {
            for (var topic : List.of(Topics.PROGRESS_EVENTS, Topics.ALERT_EVENTS)) {
                marks.scheduleWithFixedDelay(
                        () -> send(producer, topic, "GX-2026-017", MARK, null), 0, 200, TimeUnit.MILLISECONDS);
            }
            var seen = new HashSet<String>();
            while (seen.size() < 2) {
                var data = told.next();
                Topics.ALL.stream().filter(data::contains).forEach(seen::add);
            }
        } finally {
            marks.shutdownNow();
        }
    }

    private static String nextBut(String type, Iterator<String> told) {
        var line = told.next();
        while (line.endsWith(type) || line.startsWith("data:")) {
            line = told.next();
        }
        return line;
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static RecordMetadata send(
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            @Nullable String key,
            String type,
            @Nullable String value) {
        var record = new ProducerRecord<>(
                topic, key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        // The header that makes other mappers build what the sender likes.
        record.headers()
                .add("spring_json_header_types", "{\"h\":\"java.util.concurrent.atomic.AtomicLong\"}".getBytes(UTF_8));
        record.headers().add("h", "1".getBytes(UTF_8));
        try {
            return producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
