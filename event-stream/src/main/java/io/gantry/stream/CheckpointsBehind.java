package io.gantry.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Checkpoints that are written a little later, all of them at once. After a crash the last moments are read again, which
 * consumers must bear anyway. What this instance has saved it also loads.
 */
public final class CheckpointsBehind implements Checkpoints, PartitionState, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckpointsBehind.class);

    private final Checkpoints store;
    private final Duration behind;
    private final Map<TopicPartition, Long> unwritten = new HashMap<>();
    private final Object writing = new Object();
    private final FaultLog faults = new FaultLog(log, "Writing checkpoints");
    private volatile @Nullable ScheduledExecutorService timer;

    /** @param behind by how much at most, while the store answers */
    public CheckpointsBehind(Checkpoints store, Duration behind) {
        this.store = store;
        this.behind = behind;
    }

    @Override
    public Map<TopicPartition, Long> load() {
        var next = new HashMap<>(unwritten());
        var written = store.load();
        written.forEach(next::putIfAbsent);
        return next;
    }

    /** Returns at once, while this is running. */
    @Override
    public void save(Map<TopicPartition, Long> next) {
        boolean isFirst;
        synchronized (unwritten) {
            isFirst = unwritten.isEmpty();
            unwritten.putAll(next);
        }
        if (timer == null) {
            write();
        } else if (isFirst && !next.isEmpty()) {
            schedule();
        }
    }

    /** Writes what waits to be written. */
    public void write() {
        synchronized (writing) {
            var next = unwritten();
            if (!next.isEmpty()) {
                store.save(next);
                faults.worked();
                synchronized (unwritten) {
                    next.forEach(unwritten::remove);
                }
                rescheduleRest();
            }
        }
    }

    @Override
    public void assigned(Map<TopicPartition, Long> positions) {
        // They are loaded next.
    }

    @Override
    public void revoked(Set<TopicPartition> partitions) {
        writeOrTryAgain();
    }

    private Map<TopicPartition, Long> unwritten() {
        synchronized (unwritten) {
            return Map.copyOf(unwritten);
        }
    }

    private void writeOrTryAgain() {
        try {
            write();
        } catch (RuntimeException | Error e) {
            // Who saves others meanwhile relies on this one to write them, too.
            faults.failed(e);
            schedule();
        }
    }

    // What was saved while others were written.
    private void rescheduleRest() {
        synchronized (unwritten) {
            if (unwritten.isEmpty()) {
                return;
            }
        }
        schedule();
    }

    private void schedule() {
        var writer = timer;
        if (writer != null) {
            try {
                writer.schedule(this::writeOrTryAgain, behind.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                log.debug("Stopped, which writes them");
            }
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "checkpoints"));
    }

    @Override
    public void stop() {
        var writer = timer;
        timer = null;
        if (writer != null) {
            writer.shutdownNow();
        }
        writeOrTryAgain();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    // Started before the consumers, which start in the last phases, and stopped behind them.
    @Override
    public int getPhase() {
        return 0;
    }
}
