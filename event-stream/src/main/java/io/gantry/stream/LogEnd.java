package io.gantry.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** Tells where the log ends at this moment. */
public final class LogEnd implements DisposableBean {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Admin admin;

    LogEnd(KafkaAdmin admin) {
        this.admin = Admin.create(admin.getConfigurationProperties());
    }

    /**
     * The offset after the last record of each partition of {@code topics}.
     *
     * @throws IllegalStateException if the broker does not tell in time
     */
    public Map<TopicPartition, Long> of(Collection<String> topics) {
        try {
            var descriptions = admin.describeTopics(topics).allTopicNames().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            var latest = descriptions.values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the end of the log", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell the end of the log", e);
        }
    }

    @Override
    public void destroy() {
        admin.close(TIMEOUT);
    }
}
