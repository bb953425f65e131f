package io.gantry.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Lets the consumers of this service begin again at their checkpoints, as after a start. */
public final class ConsumerRestart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConsumerRestart.class);

    private final List<AbstractMessageListenerContainer<?, ?>> consumers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean requested = new AtomicBoolean();
    private volatile boolean running;

    void add(AbstractMessageListenerContainer<?, ?> consumer) {
        consumers.add(consumer);
    }

    /** Asks for the restart and returns at once. */
    public void request() {
        if (running && requested.compareAndSet(false, true)) {
            new Thread(this::restart, "consumer-restart").start();
        }
    }

    private void restart() {
        requested.set(false);
        for (var consumer : consumers) {
            if (consumer.isRunning()) {
                log.info("Restarting {} at its checkpoints", consumer.getGroupId());
                consumer.stop();
                if (running) {
                    consumer.start();
                }
            }
        }
    }

    @Override
    public void start() {
        running = true;
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
