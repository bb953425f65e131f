package io.gantry.stream;

import io.gantry.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Says which topics there are. The first service to start creates missing topics, if the broker allows it. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(EventStreamProperties.class)
public class TopicsAutoConfiguration {

    // Larger than any event of ours: what a foreign writer puts there is to reach the dead letters, not to stop the
    // log.
    private static final int LARGEST_RECORD = 1024 * 1024;
    private static final Duration SEGMENT = Duration.ofDays(1);
    private static final int LARGEST_LETTER = 2 * 1024 * 1024;

    @Bean
    @ConditionalOnBooleanProperty(name = "gantry.stream.create-topics", matchIfMissing = true)
    TopicSetup topicSetup(KafkaAdmin admin, EventStreamProperties properties) {
        return new TopicSetup(admin, topics(properties));
    }

    static List<NewTopic> topics(EventStreamProperties properties) {
        var topics = new ArrayList<NewTopic>();
        for (var name : Topics.ALL) {
            topics.add(topic(name, properties, LARGEST_RECORD, cleanupOf(name, properties)));
            topics.add(topic(Topics.deadLettersOf(name), properties, LARGEST_LETTER, Map.of()));
        }
        return topics;
    }

    private static NewTopic topic(
            String name, EventStreamProperties properties, int largest, Map<String, String> cleanup) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                // The log is the truth that every store is rebuilt from: it is never cut, but for what is personal.
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(largest))
                .configs(cleanup)
                .configs(stampsOf(name))
                .build();
    }

    // Of the trail it counts when a record was written, whatever its writer says.
    private static Map<String, String> stampsOf(String name) {
        return name.equals(Topics.AUDIT_EVENTS) || name.equals(Topics.REQUESTER_EVENTS)
                ? Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name)
                : Map.of();
    }

    private static Map<String, String> cleanupOf(String name, EventStreamProperties properties) {
        if (Topics.FORGOTTEN.contains(name)) {
            // A segment is deleted as a whole, when the last record in it is old enough.
            return Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(properties.keepPersonal().toMillis()),
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(SEGMENT.toMillis()));
        }
        return Topics.COMPACTED.contains(name)
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of();
    }
}
