package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.gantry.event.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that each user could try, against what it is for. The table of rights is not asked here. */
class LogRightsTests {

    private static final String ANONYMOUS = "anonymous.6f1c2f5e-0f0e-4a34-9a52-6a3a5d3f7b1c";
    private static final List<String> GROUPS = List.of(
            "project-service",
            "progress-service",
            "notification-service",
            "notification-delivery",
            ANONYMOUS,
            "anybody");

    static Stream<User> users() {
        return Stream.of(
                new User(
                        "project-service",
                        "unit calendar project plan audit requester audit.dlt requester.dlt progress.dlt delay.dlt"
                                + " unit.dlt calendar.dlt project.dlt plan.dlt",
                        "audit requester progress delay access audit.dlt requester.dlt progress.dlt delay.dlt"
                                + " unit calendar project plan unit.dlt calendar.dlt project.dlt plan.dlt",
                        Set.of("project-service")),
                new User(
                        "progress-service",
                        "progress device rule delay audit requester"
                                + " unit.dlt project.dlt plan.dlt progress.dlt device.dlt rule.dlt delay.dlt",
                        "unit project plan progress device rule delay access"
                                + " unit.dlt project.dlt plan.dlt progress.dlt device.dlt rule.dlt delay.dlt",
                        Set.of("progress-service")),
                new User(
                        "notification-service",
                        "alert delivery audit requester unit.dlt delay.dlt alert.dlt delivery.dlt",
                        "unit delay alert delivery access unit.dlt delay.dlt alert.dlt delivery.dlt",
                        Set.of("notification-service", "notification-delivery")),
                new User(
                        "console",
                        "audit requester access",
                        "unit project plan progress delay alert access",
                        Set.of(ANONYMOUS)));
    }

    @BeforeAll
    static void aRecordIsInEveryTopic() throws Exception {
        try (var producer = producer("admin")) {
            for (var topic : topics()) {
                producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void writesItsTopicsAndNoOthers(User user) {
        try (var producer = producer(user.name())) {
            assertThat(topics())
                    .filteredOn(topic -> isAllowed(() -> producer.send(new ProducerRecord<>(topic, 0, "key", "value"))
                            .get(10, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrderElementsOf(user.writes());
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void readsItsTopicsAndNoOthers(User user) {
        // A fetch from the topic before, which has nothing more, is answered before the next topic's is sent.
        try (var consumer = consumer(user.name(), Map.of("fetch.max.wait.ms", "10"))) {
            assertThat(topics())
                    .filteredOn(topic -> isAllowed(() -> firstOf(topic, consumer)))
                    .containsExactlyInAnyOrderElementsOf(user.reads());
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void keepsItsOffsetsAndNoOthers(User user) {
        var topic = user.reads().iterator().next();

        assertThat(GROUPS)
                .filteredOn(group -> isAllowed(() -> commit(user.name(), group, topic)))
                .containsExactlyInAnyOrderElementsOf(user.groups());
    }

    @ParameterizedTest
    @MethodSource("users")
    void administersNothing(User user) throws Exception {
        var own = user.writes().iterator().next();
        try (var admin = Admin.create(SecuredBroker.client(user.name()))) {
            assertThat(administration(own))
                    .allSatisfy((what, attempt) -> assertThat(
                                    isAllowed(() -> attempt.apply(admin).get(10, TimeUnit.SECONDS)))
                            .as(what)
                            .isFalse());
        }
        try (var admin = Admin.create(SecuredBroker.client("admin"))) {
            assertThat(admin.listTopics().names().get()).containsAll(topics()).doesNotContain("gantry.foreign");
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void beginsNoTransaction(User user) {
        var settings = new HashMap<>(SecuredBroker.client(user.name()));
        settings.put("transactional.id", user.name());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThat(isAllowed(() -> {
                        producer.initTransactions();
                        return true;
                    }))
                    .isFalse();
        }
    }

    private static Map<String, Function<Admin, KafkaFuture<?>>> administration(String topic) {
        var partition = new TopicPartition(topic, 0);
        var settings = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var brokerSettings = new ConfigResource(ConfigResource.Type.BROKER, "1");
        var right = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                new AccessControlEntry("User:console", "*", AclOperation.ALL, AclPermissionType.ALLOW));
        var password = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        var tries = new LinkedHashMap<String, Function<Admin, KafkaFuture<?>>>();
        tries.put(
                "make a topic",
                admin -> admin.createTopics(List.of(new NewTopic("gantry.foreign", 1, (short) 1)))
                        .all());
        tries.put("delete a topic", admin -> admin.deleteTopics(List.of(topic)).all());
        tries.put(
                "add partitions",
                admin -> admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(99)))
                        .all());
        tries.put(
                "delete records",
                admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1)))
                        .all());
        tries.put(
                "see a topic's settings",
                admin -> admin.describeConfigs(List.of(settings)).all());
        tries.put("change a topic's settings", admin -> change(admin, settings, "retention.ms"));
        tries.put(
                "see the broker's settings",
                admin -> admin.describeConfigs(List.of(brokerSettings)).all());
        tries.put("change the broker's settings", admin -> change(admin, brokerSettings, "log.retention.ms"));
        tries.put(
                "see rights", admin -> admin.describeAcls(AclBindingFilter.ANY).values());
        tries.put("grant rights", admin -> admin.createAcls(List.of(right)).all());
        tries.put(
                "withdraw rights",
                admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
        tries.put("see users", admin -> admin.describeUserScramCredentials().all());
        tries.put(
                "set a password",
                admin -> admin.alterUserScramCredentials(
                                List.of(new UserScramCredentialUpsertion("admin", password, "known")))
                        .all());
        tries.put(
                "delete a group",
                admin -> admin.deleteConsumerGroups(List.of("progress-service")).all());
        tries.put("shut the broker out", admin -> admin.unregisterBroker(1).all());
        return tries;
    }

    private static KafkaFuture<?> change(Admin admin, ConfigResource resource, String name) {
        var change = new AlterConfigOp(new ConfigEntry(name, "1000"), OpType.SET);
        return admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all();
    }

    private static boolean commit(String user, String group, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer(user, Map.of("group.id", group))) {
            consumer.assign(List.of(partition));
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(1)));
            return consumer.committed(Set.of(partition)).containsKey(partition);
        }
    }

    private static String firstOf(String topic, Consumer<String, String> consumer) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(Duration.ofMillis(200));
            if (!records.isEmpty()) {
                return records.iterator().next().value();
            }
        }
        return fail("neither a record nor a refusal: " + topic);
    }

    // Whatever else goes wrong is no answer to the question.
    private static boolean isAllowed(Callable<?> attempt) {
        try {
            attempt.call();
            return true;
        } catch (AuthorizationException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<String, String> producer(String user) {
        return new KafkaProducer<>(SecuredBroker.client(user), new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(String user, Map<String, Object> more) {
        var settings = new HashMap<>(SecuredBroker.client(user));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<String> topics() {
        return Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                .toList();
    }

    record User(String name, Set<String> writes, Set<String> reads, Set<String> groups) {

        User(String name, String writes, String reads, Set<String> groups) {
            this(name, topicsOf(writes), topicsOf(reads), groups);
        }

        private static Set<String> topicsOf(String kinds) {
            return Arrays.stream(kinds.split(" "))
                    .map(kind -> "gantry." + kind.replaceFirst("(\\.dlt)?$", "-events.v1$1"))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
