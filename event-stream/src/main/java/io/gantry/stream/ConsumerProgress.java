package io.gantry.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
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

    private final Map<TopicPartition, Standstill> standing = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that is never set, such as {@link System#nanoTime()} */
    ConsumerProgress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Standstill(long since, int attempts, String at, String why) {}

    void went(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!standing.isEmpty()) {
            records.forEach(record -> standing.remove(partitionOf(record)));
        }
    }

    void stands(List<ConsumerRecord<byte[], byte[]>> records, RuntimeException failure) {
        var first = records.get(0);
        var at = first.topic() + "-" + first.partition() + "@" + first.offset();
        var why = NestedExceptionUtils.getMostSpecificCause(failure).toString();
        var now = standing.merge(
                partitionOf(first),
                new Standstill(nanos.getAsLong(), 1, at, why),
                (before, after) -> new Standstill(before.since(), before.attempts() + 1, at, why));
        log.warn("{} records from {} not handled, attempt {}: {}", records.size(), at, now.attempts(), why);
    }

    /** The records at which consumers have stood for long, and why. */
    Map<String, String> standing() {
        return standing.values().stream()
                .filter(each -> nanos.getAsLong() - each.since() > PATIENCE.toNanos())
                .collect(Collectors.toMap(Standstill::at, Standstill::why, (a, b) -> a, TreeMap::new));
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
