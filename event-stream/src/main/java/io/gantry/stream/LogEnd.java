package io.gantry.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Finds the present end of the log. It asks through a consumer, which knows the partitions and their leaders, so
 * that each answer costs one request; an admin client would ask for both each time.
 */
public final class LogEnd implements DisposableBean {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    // A topic is made before all brokers know of it; a service that gave up then would not start.
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(UnknownTopicOrPartitionException.class)
            .maxRetries(60)
            .delay(Duration.ofMillis(250))
            .build());

    // A broker that is busy with its own start answers late; a service that gave up then would only add to its load.
    private static final RetryTemplate PATIENTLY = new RetryTemplate(RetryPolicy.builder()
            .predicate(e -> isLate(e.getCause()))
            .maxRetries(11)
            .delay(Duration.ZERO)
            .build());

    private final Consumer<?, ?> consumer;
    // The number of a topic's partitions never changes.
    private final Map<String, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    /** @param consumer used by this object alone */
    LogEnd(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /**
     * The offset after the last record of each partition of {@code topics}. Topics that are being made are waited for.
     *
     * @throws IllegalStateException if the broker does not answer in time
     */
    public Map<TopicPartition, Long> of(Collection<String> topics) {
        return of(topics, all -> true);
    }

    /** As {@link #of(Collection)}, of those partitions of the topics only that are {@code wanted}. */
    public Map<TopicPartition, Long> of(Collection<String> topics, Predicate<TopicPartition> wanted) {
        try {
            return AGAIN.execute(() -> ask(topics, wanted));
        } catch (RetryException e) {
            throw new IllegalStateException("cannot read the end of the log from the broker", e.getCause());
        }
    }

    /**
     * The answer to {@code question}, which is repeated for about a minute, for services that start while the broker starts.
     *
     * @throws IllegalStateException if the broker does not answer
     */
    public static <T> T patiently(Supplier<T> question) {
        try {
            return Objects.requireNonNull(PATIENTLY.execute(question::get));
        } catch (RetryException e) {
            throw new IllegalStateException("cannot read the end of the log from the broker", e.getCause());
        }
    }

    private synchronized Map<TopicPartition, Long> ask(Collection<String> topics, Predicate<TopicPartition> wanted) {
        try {
            var asked = topics.stream()
                    .flatMap(topic -> partitions.computeIfAbsent(topic, this::partitionsOf).stream())
                    .filter(wanted)
                    .toList();
            return consumer.endOffsets(asked, TIMEOUT);
        } catch (InterruptException e) {
            // The exception has set the thread's interrupt, which its callers look at.
            throw new IllegalStateException("interrupted while asking for the end of the log", e);
        }
    }

    private List<TopicPartition> partitionsOf(String topic) {
        var known = consumer.partitionsFor(topic, TIMEOUT);
        if (known == null || known.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        return known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Whether {@code failure} only says that the broker was too busy to answer in time. */
    private static boolean isLate(@Nullable Throwable failure) {
        return failure instanceof RetriableException;
    }

    @Override
    public synchronized void destroy() {
        consumer.close(CloseOptions.timeout(TIMEOUT));
    }
}
