package io.gantry.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Lets the consumers of this service begin again at their checkpoints, as after a start. */
public final class ConsumerRestart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConsumerRestart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<AbstractMessageListenerContainer<?, ?>> consumers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean requested = new AtomicBoolean();
    private volatile boolean running;

    void add(AbstractMessageListenerContainer<?, ?> consumer) {
        consumers.add(consumer);
    }

    /** Asks for the restart and returns at once. What is asked for before this is started is done when it is. */
    public void request() {
        if (requested.compareAndSet(false, true) && running) {
            restartInBackground();
        }
    }

    private void restartInBackground() {
        new Thread(this::restart, "consumer-restart").start();
    }

    private void restart() {
        requested.set(false);
        for (var consumer : consumers) {
            if (consumer.isRunning()) {
                log.info("Restarting {} at its checkpoints", consumer.getGroupId());
                stop(consumer);
                start(consumer);
            }
        }
    }

    // Waits until its thread has ended, however long a store that hangs keeps it: it would give up the partitions that
    // its successor owns by then.
    private static void stop(AbstractMessageListenerContainer<?, ?> consumer) {
        var ended = new CompletableFuture<Void>();
        consumer.stop(() -> ended.complete(null));
        ended.join();
    }

    // Also while the names of the brokers are not known, as when those are being started again, too.
    private void start(AbstractMessageListenerContainer<?, ?> consumer) {
        var faults = new FaultLog(log, "Starting " + consumer.getGroupId());
        while (running) {
            try {
                consumer.start();
                faults.worked();
                return;
            } catch (RuntimeException e) {
                faults.failed(e);
                // It may count as started, without a thread.
                stop(consumer);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        if (requested.get()) {
            restartInBackground();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
