package io.gantry.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    private static final int RECORDS = 500;

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedRecordWhenItIsKilledAndRestarted() throws Exception {
        try (var broker = EmbeddedBroker.start(directory, 0, 0)) {
            createTopic(broker, "reports");
            send(broker, "reports", RECORDS);
            broker.kill();
        }

        try (var broker = EmbeddedBroker.start(directory, 0, 0)) {
            assertThat(read(broker, "reports", RECORDS)).isEqualTo(values(RECORDS));
            send(broker, "reports", 1);
            assertThat(read(broker, "reports", RECORDS + 1)).hasSize(RECORDS + 1);
        }
    }

    @Test
    void answersOnlyWhoKnowsItsPassword() throws Exception {
        var security = BrokerSecurity.ofOne("gantry", "right");
        try (var broker = EmbeddedBroker.start(directory, 0, 0, security)) {
            assertThat(nodesSeenWith(broker, "right")).isEqualTo(1);
            assertThatThrownBy(() -> nodesSeenWith(broker, "wrong"))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void repairsStorageWhoseFormattingWasKilled() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("bootstrap.checkpoint"), "half");
        Files.createDirectories(directory.resolve("libs"));
        Files.writeString(directory.resolve("libs").resolve("kafka-clients-4.2.2.jar"), "half");

        try (var broker = EmbeddedBroker.start(directory, 0, 0)) {
            createTopic(broker, "reports");

            send(broker, "reports", 1);

            assertThat(read(broker, "reports", 1)).isEqualTo(values(1));
        }
    }

    @Test
    void putsALogAsideThatHasGrownLarge() throws Exception {
        Files.writeString(directory.resolve("broker.log"), "an old line\n".repeat(1_000_000));

        EmbeddedBroker.start(directory, 0, 0).close();

        assertThat(directory.resolve("broker.log.1")).exists();
        assertThat(directory.resolve("broker.log")).content().contains("Kafka Server started");
    }

    @Test
    void isOneForAllTestsOfAJvm() {
        assertThat(EmbeddedBroker.shared()).isSameAs(EmbeddedBroker.shared());
        assertThat(EmbeddedBroker.shared().isAlive()).isTrue();
    }

    @Test
    void makesTopicsOnPurposeOnly() {
        try (var admin = admin(EmbeddedBroker.shared())) {
            var described =
                    admin.describeTopics(List.of("misspelt")).allTopicNames().toCompletionStage();

            assertThatThrownBy(() -> described.toCompletableFuture().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, other.getLocalPort(), 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void saysWhyItDidNotStart() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("meta.properties"), "version=1\ncluster.id=other\nnode.id=99\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("node id 99");
    }

    private static int nodesSeenWith(EmbeddedBroker broker, String password) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                BrokerSecurity.loginOf("gantry", password));
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static void createTopic(EmbeddedBroker broker, String name) throws Exception {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedBroker broker, String topic, int count) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            for (var value : values(count)) {
                producer.send(new ProducerRecord<>(topic, "key", value)).get();
            }
        }
    }

    private static List<String> read(EmbeddedBroker broker, String topic, int count) {
        var partition = new TopicPartition(topic, 0);
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static List<String> values(int count) {
        var values = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            values.add("report " + i);
        }
        return values;
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
