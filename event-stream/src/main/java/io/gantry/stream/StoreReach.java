package io.gantry.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this service's store has what lies at given positions of the log. The store is written a little behind the log, and
 * who has heard of a record must not read the state before it.
 */
public final class StoreReach {

    private static final Logger log = LoggerFactory.getLogger(StoreReach.class);
    private static final long FRESH_NANOS = Duration.ofMillis(25).toNanos();

    // Each of them keeps a thread of the server.
    private static final int MOST_WAITING = 50;

    private final Set<String> topics;
    private final Checkpoints checkpoints;
    private final WriteBehind writer;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private Map<TopicPartition, Long> reached = Map.of();
    private long lookedAt = System.nanoTime() - FRESH_NANOS;

    /**
     * @param topics that the service reads; positions in others say nothing about its store
     * @param writer is told that somebody waits
     */
    StoreReach(Collection<String> topics, Checkpoints checkpoints, WriteBehind writer) {
        this.topics = Set.copyOf(topics);
        this.checkpoints = checkpoints;
        this.writer = writer;
    }

    /**
     * Waits until the store has all that lies at {@code positions}.
     *
     * @return false if it has not when {@code longest} is over, too many wait already, or the store does not tell
     */
    public boolean await(Collection<Position> positions, Duration longest) {
        var ours = positions.stream()
                .filter(position -> topics.contains(position.topic()))
                .toList();
        if (ours.isEmpty()) {
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return await(ours, System.nanoTime() + longest.toNanos());
        } catch (RuntimeException e) {
            log.debug("Checkpoints not read: {}", e.toString());
            return false;
        } finally {
            places.release();
        }
    }

    private boolean await(Collection<Position> positions, long end) {
        while (!has(positions)) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            writer.hurry();
            LockSupport.parkNanos(FRESH_NANOS);
        }
        return true;
    }

    private boolean has(Collection<Position> positions) {
        // What was known before is true for good, and mostly enough.
        return includes(known(), positions) || includes(fresh(), positions);
    }

    private static boolean includes(Map<TopicPartition, Long> next, Collection<Position> positions) {
        return positions.stream()
                .allMatch(position -> next.getOrDefault(new TopicPartition(position.topic(), position.partition()), 0L)
                        > position.offset());
    }

    private synchronized Map<TopicPartition, Long> known() {
        return reached;
    }

    // Callers that come meanwhile wait for the same look.
    private synchronized Map<TopicPartition, Long> fresh() {
        if (System.nanoTime() - lookedAt >= FRESH_NANOS) {
            reached = checkpoints.load();
            lookedAt = System.nanoTime();
        }
        return reached;
    }
}
