package io.gantry.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that are missing, if the broker allows it, and refuses to go on where a topic has another number of
 * partitions than it would be created with: the number decides which partition has a project, and what was written under
 * another number would be read as somebody else's.
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at the topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell which topics there are", e);
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
