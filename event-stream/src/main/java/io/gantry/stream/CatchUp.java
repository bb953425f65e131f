package io.gantry.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final LogEnd logEnd;
    private final Checkpoints checkpoints;
    private volatile boolean complete;
    private Map<TopicPartition, Long> ends = Map.of();
    private long lookedAt;
    private boolean running;

    /** @param topics that the service reads */
    CatchUp(Collection<String> topics, LogEnd logEnd, Checkpoints checkpoints) {
        this.topics = List.copyOf(topics);
        this.logEnd = logEnd;
        this.checkpoints = checkpoints;
    }

    /** @throws RuntimeException if the store cannot tell */
    public boolean isComplete() {
        return complete || look();
    }

    private synchronized boolean look() {
        if (complete || !running || System.nanoTime() - lookedAt < FRESH.toNanos()) {
            return complete;
        }
        var next = checkpoints.load();
        complete = ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        lookedAt = System.nanoTime();
        if (complete) {
            log.info("Caught up with the log");
        }
        return complete;
    }

    @Override
    public synchronized void start() {
        ends = topics.isEmpty() ? Map.of() : logEnd.of(topics);
        lookedAt = System.nanoTime() - FRESH.toNanos();
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
