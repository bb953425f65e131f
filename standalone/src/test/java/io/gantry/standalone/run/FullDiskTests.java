package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.standalone.run.RunFile.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A limit for the size of the broker's files stands in for a full disk: the write that would exceed it fails. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "prlimit is of Linux")
class FullDiskTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "reports";
    private static final int LIMIT_BYTES = 1 << 20;
    private static final byte[] RECORD = new byte[100_000];

    @TempDir
    private Path directory;

    private final Queue<String> reported = new ConcurrentLinkedQueue<>();
    private final Queue<EmbeddedBroker> started = new ConcurrentLinkedQueue<>();
    private final PartKeeper keeper = new PartKeeper(
            new PartInstance(Part.BROKER, 1), this::start, List.of(), (part, end) -> true, new Recorder());
    private int port;

    @AfterEach
    void stop() {
        keeper.requestStop();
        keeper.awaitStopped();
    }

    @Test
    void aBrokerThatCannotWriteEndsItsProcessAndGoesOnByItselfWhenThereIsSpace() throws Exception {
        keeper.start().get();
        var broker = started.element();
        createTopic();
        long acknowledged = send(3);
        limit(broker.pid());

        assertThatThrownBy(() -> send(20)).isInstanceOf(ExecutionException.class);

        assertThat(broker.onExit()).succeedsWithin(PATIENCE).isEqualTo(1);
        // The limit has gone with the process, as a disk is cleared.
        await().atMost(PATIENCE).until(() -> started.size() == 2);
        assertThat(reported).containsExactly("again in PT0.25S: it ended with status 1");
        assertThat(end()).isGreaterThanOrEqualTo(acknowledged);
        long end = end();
        assertThat(send(1)).isEqualTo(end + 1);
    }

    private PartProcess start(PartInstance part) {
        var broker = EmbeddedBroker.start(directory, port, 0);
        port = broker.port();
        started.add(broker);
        return PartProcess.of(broker);
    }

    private static void limit(long pid) throws Exception {
        var prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid), "--fsize=" + LIMIT_BYTES).start();
        assertThat(prlimit.waitFor()).isZero();
    }

    private void createTopic() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    /** Returns the end of the topic after the last one. */
    private long send(int count) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers(), "delivery.timeout.ms", 5_000, "request.timeout.ms", 2_000);
        long end = 0;
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                end = producer.send(new ProducerRecord<>(TOPIC, RECORD)).get().offset() + 1;
            }
        }
        return end;
    }

    private long end() throws Exception {
        var partition = new TopicPartition(TOPIC, 0);
        try (var admin = admin()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private final class Recorder implements PartKeeper.Observer {

        @Override
        public void changed(PartInstance part, Condition condition, @Nullable ProcessIdentity process, int restarts) {
            // Only ends are checked.
        }

        @Override
        public void restarts(PartInstance part, String why, Duration pause) {
            reported.add("again in " + pause + ": " + why);
        }

        @Override
        public void gaveUp(PartInstance part, String why) {
            reported.add("gave up: " + why);
        }
    }
}
