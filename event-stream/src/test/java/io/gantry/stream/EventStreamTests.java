package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        properties = {
            "spring.application.name=stream-test",
            "spring.config.import=classpath:gantry-event-stream.yaml",
            "spring.cloud.function.definition=collect",
            "spring.cloud.stream.bindings.collect-in-0.destination=gantry.progress-events.v1",
            "spring.cloud.stream.bindings.collect-in-0.group=stream-test",
            "spring.autoconfigure.exclude=org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
        })
class EventStreamTests {

    private static final String BINDING = "collect-in-0";

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventCodec codec;

    @Autowired
    Collector collector;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    OwnedNumbers owned;

    @Autowired
    LogEnd logEnd;

    @Autowired
    DeadLetterReader letters;

    @Autowired
    BindingsLifecycleController bindings;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void deliversWhatIsPublishedWithItsPosition() {
        var event = reported("GX-10", "10");

        var position = publisher.publish(List.of(event)).get(0);

        await().untilAsserted(() -> assertThat(collector.records).contains(new EventRecord(event, position)));
        assertThat(logEnd.of(List.of(Topics.PROGRESS_EVENTS)))
                .hasSize(12)
                .containsEntry(new TopicPartition(position.topic(), position.partition()), position.offset() + 1);
    }

    @Test
    void theEndOfATopicThatIsBeingMadeIsToldOnceItIsThere(@Autowired KafkaAdmin admin) {
        var topic = "gantry.made-later.v1";
        var end = CompletableFuture.supplyAsync(() -> logEnd.of(List.of(topic)));

        assertThat(logEnd.of(List.of(Topics.PROGRESS_EVENTS))).hasSize(12);
        assertThat(end).isNotDone();
        admin.createOrModifyTopics(new NewTopic(topic, 2, (short) 1));

        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(Map.of(new TopicPartition(topic, 0), 0L, new TopicPartition(topic, 1), 0L));
    }

    @Test
    void aTopicIsReadWholeInEveryInstanceFromItsBeginningOn(@Autowired ConsumerFactory<?, ?> consumers) {
        var before = reported("GX-70", "10");
        publisher.publish(List.of(before));
        var heard = new CopyOnWriteArrayList<Event>();
        var whole = new WholeTopic(consumers, codec, Topics.PROGRESS_EVENTS, Set.of("progress-reported"), heard::add);
        var others = new WholeTopic(consumers, codec, Topics.PROGRESS_EVENTS, Set.of("report-confirmed"), heard::add);
        whole.start();
        others.start();
        try {
            await().until(() -> whole.isRead() && others.isRead());
            assertThat(heard).contains(before);

            var after = reported("GX-71", "10");
            publisher.publish(List.of(after));
            await().untilAsserted(() -> assertThat(heard).containsOnlyOnce(after));
        } finally {
            others.stop();
            whole.stop();
        }
        assertThat(whole.isRead()).isFalse();
    }

    @Test
    void whoIsInterruptedWhileAskingForTheEndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> logEnd.of(List.of(Topics.PROGRESS_EVENTS)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndTheNextRecordIsProcessed() throws Exception {
        send("GX-20", bytes("\u0000\u00ff random"), Map.of());
        send("GX-20", null, Map.of());
        send("GX-20", bytes("{\"type\":\"Unheard of\"}"), Map.of());
        send("GX-20", codec.write(reported("GX-21", "10")), Map.of());
        // A header like this, read by the binder's own mapper, allocates two gigabytes and ends the consumer.
        var evil = reported("GX-20", "20");
        send(
                "GX-20",
                codec.write(evil),
                Map.of(
                        "spring_json_header_types",
                        "{\"h\":\"org.springframework.util.ResizableByteArrayOutputStream\"}",
                        "h",
                        "2000000000"));
        var next = reported("GX-20", "30");
        publisher.publish(List.of(next));

        await().untilAsserted(() -> assertThat(collector.events()).contains(evil, next));
        assertThat(deadLetters("GX-20"))
                .extracting(letter -> header(letter, "gantry_reason"))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("not a ProgressEvent"),
                        reason -> assertThat(reason).isEqualTo("the record has no value"),
                        reason -> assertThat(reason).contains("Unheard of"),
                        reason -> assertThat(reason).isEqualTo("the key is not the event's subject"));
        assertThat(letters.latest())
                .filteredOn(letter -> "GX-20".equals(letter.key()))
                .hasSize(4)
                .allSatisfy(letter -> {
                    assertThat(letter.topic()).isEqualTo(Topics.PROGRESS_EVENTS);
                    assertThat(letter.offset()).isNotNegative();
                    assertThat(letter.setAsideAt()).isBeforeOrEqualTo(Instant.now());
                })
                .extracting(DeadLetter::reason, DeadLetter::bytes)
                .contains(tuple("the record has no value", 0));
    }

    @Test
    void poisonAsLargeAsTheTopicTakesIsADeadLetterToo() throws Exception {
        var incompressible = new byte[1_048_000];
        new Random(1).nextBytes(incompressible);
        sendUnchecked("GX-21", incompressible);
        sendUnchecked("GX-21", new byte[16 * 1024 * 1024]);
        var next = reported("GX-21", "30");
        publisher.publish(List.of(next));

        await().untilAsserted(() -> assertThat(collector.events()).contains(next));
        assertThat(deadLetters("GX-21"))
                .extracting(letter -> header(letter, "gantry_cut"))
                .containsExactly("1048000", "16777216");
    }

    @Test
    void anEventOfATypeThatIsNotKnownIsPassedOver(@Autowired MeterRegistry meters) throws Exception {
        send("GX-22", bytes("{\"type\":\"report-withdrawn\"}"), Map.of());
        var next = reported("GX-22", "30");
        publisher.publish(List.of(next));

        await().untilAsserted(() -> assertThat(collector.events()).contains(next));
        assertThat(deadLetters("GX-22")).isEmpty();
        assertThat(meters.counter("gantry.events.unknown", "topic", Topics.PROGRESS_EVENTS)
                        .count())
                .isOne();
    }

    @Test
    void anotherNumberOfPartitionsThanTheTopicsHaveIsRefused(@Autowired KafkaAdmin admin) {
        var setup = new TopicSetup(admin, List.of(new NewTopic(Topics.PLAN_EVENTS, 24, (short) 1)));

        assertThatThrownBy(setup::afterSingletonsInstantiated)
                .hasMessage(
                        "gantry.stream.partitions: 24 (expected: 12, as gantry.plan-events.v1 has; the number is fixed"
                                + " when the topics are created)");
    }

    @Test
    void aTopicOfEventsThatTheBrokerWouldCutIsRefused(@Autowired KafkaAdmin admin) throws Exception {
        var setup = setup(admin);
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            retention(client, Topics.RULE_EVENTS, "604800000");
            retention(client, Topics.deadLettersOf(Topics.RULE_EVENTS), "604800000");
            try {
                assertThatThrownBy(setup::afterSingletonsInstantiated)
                        .hasMessage("the log would lose or refuse events; set its topics right:"
                                + " gantry.rule-events.v1: retention.ms is 604800000 (expected: -1)");
            } finally {
                retention(client, Topics.RULE_EVENTS, "-1");
            }
            setup.afterSingletonsInstantiated();
            retention(client, Topics.deadLettersOf(Topics.RULE_EVENTS), "-1");
        }
    }

    private static TopicSetup setup(KafkaAdmin admin) {
        var properties = new EventStreamProperties(
                12, (short) 1, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofDays(180), Duration.ZERO);
        return new TopicSetup(admin, TopicsAutoConfiguration.topics(properties));
    }

    private static void retention(Admin client, String topic, String millis) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var set = new AlterConfigOp(new ConfigEntry("retention.ms", millis), AlterConfigOp.OpType.SET);
        client.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
        // The broker confirms a setting a moment before it tells it.
        await().until(() -> client.describeConfigs(List.of(resource))
                .values()
                .get(resource)
                .get()
                .get("retention.ms")
                .value()
                .equals(millis));
    }

    @Test
    void unitsAndDevicesAreCompactedAndOnlyWhatIsPersonalIsForgotten(@Autowired KafkaAdmin admin) throws Exception {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var topics = Topics.ALL.stream()
                    .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();

            var configs = client.describeConfigs(topics).all().get();

            assertThat(configs).allSatisfy((topic, config) -> {
                assertThat(config.get("cleanup.policy").value())
                        .isEqualTo(Topics.COMPACTED.contains(topic.name()) ? "compact" : "delete");
                assertThat(config.get("retention.ms").value())
                        .isEqualTo(Topics.FORGOTTEN.contains(topic.name()) ? "15552000000" : "-1");
            });
        }
    }

    @Test
    void theBrokerStampsTheTrailAlsoInATopicOfAnOlderVersion(@Autowired KafkaAdmin admin) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.AUDIT_EVENTS);
        var byWriters =
                new AlterConfigOp(new ConfigEntry("message.timestamp.type", "CreateTime"), AlterConfigOp.OpType.SET);
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            client.incrementalAlterConfigs(Map.of(resource, List.of(byWriters)))
                    .all()
                    .get();

            setup(admin).afterSingletonsInstantiated();

            await().until(() -> client.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get("message.timestamp.type")
                    .value()
                    .equals("LogAppendTime"));
        }
    }

    @Test
    void aReportThatItsSenderCouldNotHaveMadeIsNotBelieved() {
        var own = reported("GX-25", "10", new Actor("zhao.lei", "赵磊", "QY-ZB"));

        publisher.publish(List.of(
                reported("GX-25", "90", new Actor("ma.jun", "马军", "QY-CT")),
                reported("GX-25", "91", new Actor("root", "Root", null)),
                own));

        await().untilAsserted(() -> assertThat(collector.events()).contains(own));
        assertThat(collector.events().stream().filter(event -> event.subject().equals("GX-25")))
                .containsExactly(own);
        assertThat(deadLetters("GX-25"))
                .extracting(letter -> header(letter, "gantry_reason"))
                .hasSize(2)
                .containsOnly("the sender of the report is not of the unit that reports");
    }

    @Test
    void aBatchThatFailsComesAgainUntilItSucceeds() {
        collector.failures.set(3);
        var event = reported("GX-30", "10");

        publisher.publish(List.of(event));

        await().untilAsserted(() -> assertThat(collector.events()).contains(event));
        assertThat(collector.failures).hasNonPositiveValue();
    }

    @Test
    void readsOnFromTheCheckpointAndNotFromTheGroupsOffsets() {
        var event = reported("GX-40", "10");
        var position = publisher.publish(List.of(event)).get(0);
        await().untilAsserted(() -> assertThat(collector.events()).contains(event));

        bindings.stop(BINDING);
        collector.records.clear();
        // As if the store had lost its last write.
        checkpoints.save(Map.of(new TopicPartition(position.topic(), position.partition()), position.offset()));
        bindings.start(BINDING);

        await().untilAsserted(() -> assertThat(collector.records).contains(new EventRecord(event, position)));
    }

    @Test
    void whatCannotTakeItsPartitionsOverIsAskedAgainAndNothingIsReadBefore() {
        var event = reported("GX-41", "10");
        var position = publisher.publish(List.of(event)).get(0);
        await().untilAsserted(() -> assertThat(collector.events()).contains(event));

        bindings.stop(BINDING);
        collector.records.clear();
        checkpoints.save(Map.of(new TopicPartition(position.topic(), position.partition()), position.offset()));
        owned.failures.set(2);
        bindings.start(BINDING);

        await().untilAsserted(() -> assertThat(collector.records).contains(new EventRecord(event, position)));
        assertThat(owned.partitions)
                .hasSize(12)
                .containsEntry(new TopicPartition(position.topic(), position.partition()), position.offset());
    }

    @Test
    void eventsCarryTheAttributesOfCloudEvents() throws Exception {
        var event = reported("GX-50", "10");
        publisher.publish(List.of(event));

        var record = read(Topics.PROGRESS_EVENTS, "GX-50").get(0);

        assertThat(header(record, "ce_id")).isEqualTo(event.id().toString());
        assertThat(header(record, "ce_type")).isEqualTo("progress-reported");
        assertThat(header(record, "ce_source")).isEqualTo("/stream-test");
        assertThat(header(record, "ce_subject")).isEqualTo("GX-50");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_units")).isEqualTo("GX-HB,QY-ZB");
    }

    private void send(String key, byte[] value, Map<String, String> headers)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(Topics.PROGRESS_EVENTS, bytes(key), value);
        headers.forEach((name, content) -> record.headers().add(name, bytes(content)));
        kafka.send(record).get();
    }

    /** As a writer does that knows no limit of ours. */
    private static void sendUnchecked(String key, byte[] value) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                EmbeddedBroker.shared().bootstrapServers(),
                "compression.type",
                "lz4",
                "max.request.size",
                32 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.PROGRESS_EVENTS, bytes(key), value))
                    .get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
        return read(Topics.deadLettersOf(Topics.PROGRESS_EVENTS), key);
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new CopyOnWriteArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps what it is given, after failing as often as it is told. */
    static class Collector {

        final List<EventRecord> records = new CopyOnWriteArrayList<>();
        final AtomicInteger failures = new AtomicInteger();

        void take(EventBatch batch) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("failing as told");
            }
            records.addAll(batch.records());
        }

        List<Event> events() {
            return records.stream().map(EventRecord::event).toList();
        }
    }

    /** What is owned, after failing as often as it is told. */
    static class OwnedNumbers implements PartitionState {

        final AtomicInteger failures = new AtomicInteger();
        volatile Map<TopicPartition, Long> partitions = Map.of();

        @Override
        public void assigned(Map<TopicPartition, Long> positions) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("failing as told");
            }
            partitions = positions;
        }

        @Override
        public void revoked(Set<TopicPartition> gone) {
            partitions = Map.of();
        }
    }

    private static final class RememberedCheckpoints implements Checkpoints {

        private final Map<TopicPartition, Long> saved = new ConcurrentHashMap<>();

        @Override
        public Map<TopicPartition, Long> load() {
            return Map.copyOf(saved);
        }

        @Override
        public void save(Map<TopicPartition, Long> next) {
            saved.putAll(next);
        }
    }

    @SpringBootApplication
    static class Application {}

    @TestConfiguration
    static class Streams {

        @Bean
        Collector collector() {
            return new Collector();
        }

        @Bean
        Checkpoints checkpoints() {
            return new RememberedCheckpoints();
        }

        @Bean
        OwnedNumbers ownedNumbers() {
            return new OwnedNumbers();
        }

        @Bean
        Consumer<Message<List<byte[]>>> collect(EventBatches batches, Collector collector, Checkpoints checkpoints) {
            return message -> batches.consume(message, batch -> {
                collector.take(batch);
                checkpoints.save(batch.next());
            });
        }
    }
}
