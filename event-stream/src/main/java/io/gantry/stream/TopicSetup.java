package io.gantry.stream;

import io.gantry.event.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that are missing, if the broker allows it, and refuses to go on where a topic is not as it would be
 * created. The number of partitions decides which partition has a project: what was written under another number would be
 * read as somebody else's. A topic of events that is cleaned up otherwise loses what every store is rebuilt from.
 */
final class TopicSetup implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);
    private static final int TIMEOUT_SECONDS = 20;

    private final KafkaAdmin admin;
    private final List<NewTopic> wanted;

    TopicSetup(KafkaAdmin admin, List<NewTopic> wanted) {
        this.admin = admin;
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var missing = missing(client);
            if (!missing.isEmpty()) {
                create(client, missing);
                // Another service may have created some at the same moment, with a setting of its own.
                missing(client);
            }
            var present =
                    wanted.stream().filter(topic -> !missing.contains(topic)).toList();
            checkSettings(client, present);
            haveStamped(client, present);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at the topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot read the list of topics from the broker", e);
        }
    }

    private List<NewTopic> missing(Admin client) throws InterruptedException, ExecutionException, TimeoutException {
        var names = wanted.stream().map(NewTopic::name).toList();
        var descriptions = client.describeTopics(names).topicNameValues();
        var missing = new ArrayList<NewTopic>();
        for (var topic : wanted) {
            try {
                var found =
                        Objects.requireNonNull(descriptions.get(topic.name())).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                check(topic, found.partitions().size());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    missing.add(topic);
                } else if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e;
                }
            }
        }
        return missing;
    }

    private static void check(NewTopic wanted, int partitions) {
        if (partitions != wanted.numPartitions()) {
            throw new IllegalStateException("gantry.stream.partitions: " + wanted.numPartitions() + " (expected: "
                    + partitions + ", as " + wanted.name() + " has; the number is fixed when the topics are created)");
        }
    }

    // Dead letters, and what is to be forgotten, may be cleaned up as an operator likes. A service that may not read
    // settings relies on the log's setup, which is run by the broker's administrator.
    private static void checkSettings(Admin client, List<NewTopic> present)
            throws InterruptedException, ExecutionException, TimeoutException {
        var events = present.stream()
                .filter(topic -> Topics.ALL.contains(topic.name()) && !Topics.FORGOTTEN.contains(topic.name()))
                .toList();
        var settings = client.describeConfigs(
                        events.stream().map(TopicSetup::resource).toList())
                .values();
        var faults = new ArrayList<String>();
        for (var topic : events) {
            try {
                var found =
                        Objects.requireNonNull(settings.get(resource(topic))).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                faults.addAll(TopicSettings.faults(
                        topic,
                        found.entries().stream()
                                .filter(entry -> entry.value() != null)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e;
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "the log would lose or refuse events; set its topics right: " + String.join("; ", faults));
        }
    }

    // A topic of an older version keeps the times that its writers gave; what comes from now on gets the broker's. It
    // makes no
    // difference to a topic that is as it should be, so nobody has to look first.
    private static void haveStamped(Admin client, List<NewTopic> present)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var topic : present) {
            var stamps = topic.configs().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
            if (stamps == null) {
                continue;
            }
            var entry = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stamps);
            try {
                client.incrementalAlterConfigs(
                                Map.of(resource(topic), List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                        .all()
                        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // A service that may not change settings relies on the log's setup.
                if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e;
                }
            }
        }
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void create(Admin client, List<NewTopic> missing)
            throws InterruptedException, ExecutionException, TimeoutException {
        var results = client.createTopics(missing).values();
        for (var topic : missing) {
            try {
                Objects.requireNonNull(results.get(topic.name())).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                log.info("Topic {} created", topic.name());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthorizationException) {
                    throw new IllegalStateException(
                            "topic " + topic.name() + " is missing, and this service may not create it", e);
                } else if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
