package io.gantry.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Whether the consumers get on. One that has stood at the same record for longer than a short outage takes is reported,
 * with the record and the reason.
 */
final class ConsumerProgress {

    private static final Logger log = LoggerFactory.getLogger(ConsumerProgress.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // A consumer tries again after 10 s at most. One that has not tried for longer has lost the partition to another.
    private static final Duration FORGET_AFTER = Duration.ofMinutes(2);

    private final Map<TopicPartition, Standstill> standing = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that is never set, such as {@link System#nanoTime()} */
    ConsumerProgress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param kinds of failures so far, each of which has a line in the log */
    private record Standstill(long since, long last, int attempts, String at, String why, Set<Class<?>> kinds) {

        static Standstill begin(long now, String at, Throwable cause) {
            return new Standstill(now, now, 1, at, cause.toString(), Set.of(cause.getClass()));
        }

        Standstill again(long now, String at, Throwable cause) {
            var all = new HashSet<>(kinds);
            all.add(cause.getClass());
            return new Standstill(since, now, attempts + 1, at, cause.toString(), Set.copyOf(all));
        }
    }

    void went(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!standing.isEmpty()) {
            records.stream().map(ConsumerProgress::partitionOf).distinct().forEach(this::wentOn);
        }
    }

    private void wentOn(TopicPartition partition) {
        var stand = standing.remove(partition);
        if (stand != null) {
            log.info("Going on from {} after {} attempts", stand.at(), stand.attempts());
        }
    }

    // A line for each kind of failure, not for each attempt.
    void stands(List<ConsumerRecord<byte[], byte[]>> records, Throwable failure) {
        var first = records.get(0);
        var at = first.topic() + "-" + first.partition() + "@" + first.offset();
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var before = lastOf(partitionOf(first));
        var now = nanos.getAsLong();
        standing.put(
                partitionOf(first), before == null ? Standstill.begin(now, at, cause) : before.again(now, at, cause));
        if (before == null || !before.kinds().contains(cause.getClass())) {
            log.warn("{} records from {} not handled, trying again: {}", records.size(), at, cause.toString());
        }
    }

    /** Whether these records have been tried again and again for longer than a short outage takes. */
    boolean standsForLong(List<ConsumerRecord<byte[], byte[]>> records) {
        var stand = lastOf(partitionOf(records.get(0)));
        return stand != null && standsForLong(stand);
    }

    /** The records at which consumers have stood for long, and why. */
    Map<String, String> standing() {
        return standing.values().stream()
                .filter(this::standsForLong)
                .collect(Collectors.toMap(Standstill::at, Standstill::why, (a, b) -> a, TreeMap::new));
    }

    private @Nullable Standstill lastOf(TopicPartition partition) {
        var stand = standing.get(partition);
        return stand == null || isForgotten(stand) ? null : stand;
    }

    private boolean standsForLong(Standstill stand) {
        return nanos.getAsLong() - stand.since() > PATIENCE.toNanos() && !isForgotten(stand);
    }

    private boolean isForgotten(Standstill stand) {
        return nanos.getAsLong() - stand.last() > FORGET_AFTER.toNanos();
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
