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
import org.apache.kafka.common.errors.InvalidMetadataException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.KafkaAdmin;

/** Tells where the log ends at this moment. */
public final class LogEnd implements DisposableBean {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    // A topic is made before all brokers know of it; a service that gave up then would not start.
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .predicate(e -> e.getCause() instanceof InvalidMetadataException)
            .maxRetries(60)
            .delay(Duration.ofMillis(250))
            .build());

    private final Admin admin;

    LogEnd(KafkaAdmin admin) {
        this.admin = Admin.create(admin.getConfigurationProperties());
    }

    /**
     * The offset after the last record of each partition of {@code topics}. Topics that are being made are waited for.
     *
     * @throws IllegalStateException if the broker does not tell in time
     */
    public Map<TopicPartition, Long> of(Collection<String> topics) {
        try {
            return AGAIN.execute(() -> ask(topics));
        } catch (RetryException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("the broker does not tell the end of the log", e.getCause());
        }
    }

    private Map<TopicPartition, Long> ask(Collection<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        var descriptions = admin.describeTopics(topics).allTopicNames().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        var latest = descriptions.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void destroy() {
        admin.close(TIMEOUT);
    }
}
