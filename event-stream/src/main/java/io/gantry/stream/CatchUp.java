package io.gantry.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Whether the service has read the log as far as it reached when the service started. Until then what it does not know may
 * only not have been read yet, as when a store was lost and is rebuilt.
 */
public final class CatchUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration FRESH = Duration.ofMillis(200);

    private final Collection<String> topics;
    private final Function<Collection<String>, Map<TopicPartition, Long>> logEnd;
    private final Checkpoints checkpoints;
    private final LongSupplier nanos;
    private volatile boolean complete;
    private Map<TopicPartition, Long> ends = Map.of();
    private long lookedAt;
    private boolean running;

    /**
     * @param topics that the service reads
     * @param logEnd tells where topics end
     * @param nanos a clock that only goes forward
     */
    CatchUp(
            Collection<String> topics,
            Function<Collection<String>, Map<TopicPartition, Long>> logEnd,
            Checkpoints checkpoints,
            LongSupplier nanos) {
        this.topics = List.copyOf(topics);
        this.logEnd = logEnd;
        this.checkpoints = checkpoints;
        this.nanos = nanos;
    }

    /** @throws RuntimeException if the store cannot tell */
    public boolean isComplete() {
        return complete || look();
    }

    private synchronized boolean look() {
        if (complete || !running || nanos.getAsLong() - lookedAt < FRESH.toNanos()) {
            return complete;
        }
        var next = checkpoints.load();
        complete = ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        lookedAt = nanos.getAsLong();
        if (complete) {
            log.info("Caught up with the log");
        }
        return complete;
    }

    @Override
    public synchronized void start() {
        ends = topics.isEmpty() ? Map.of() : LogEnd.patiently(() -> logEnd.apply(topics));
        lookedAt = nanos.getAsLong() - FRESH.toNanos();
        complete = false;
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    // Before the bindings, which start in the last phases.
    @Override
    public int getPhase() {
        return 0;
    }
}
