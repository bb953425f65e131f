package io.gantry.stream;

import io.gantry.event.Topics;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Says which topics there are. Who starts with it makes those that are missing, if the broker allows it that. */
@AutoConfiguration
@EnableConfigurationProperties(EventStreamProperties.class)
public class TopicsAutoConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics(EventStreamProperties properties) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(properties.partitions())
                        .replicas(properties.replicas())
                        // The log is the truth that every store is rebuilt from: it is never cut.
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(4 * 1024 * 1024))
                        .build())
                .toArray(NewTopic[]::new));
    }
}
