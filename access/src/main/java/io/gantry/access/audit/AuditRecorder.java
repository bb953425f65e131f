package io.gantry.access.audit;

import io.gantry.event.AuditEvent;
import io.gantry.stream.EventOutbox;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Puts audit events into the outbox. What the store does not take now waits in memory until it does; what finds no place
 * there is counted and logged.
 */
final class AuditRecorder implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditRecorder.class);
    private static final int PLACES = 1000;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final EventOutbox outbox;
    private final Runnable relay;
    private final Counter lost;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(PLACES);
    private final Poller poller = new Poller("audit-recorder", RETRY, this::recordWaiting);

    /** @param relay wakes the outbox relay */
    AuditRecorder(EventOutbox outbox, Runnable relay, Counter lost) {
        this.outbox = outbox;
        this.relay = relay;
        this.lost = lost;
    }

    /** Records an event now. Returns false if it is not safe yet. */
    boolean record(AuditEvent event) {
        try {
            outbox.add(event);
            relay.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("Audit event not recorded yet: {}", e.toString());
            await(event);
            return false;
        }
    }

    /** Records an event behind the answer: the store has just failed, and must not be waited for twice. */
    void recordLater(AuditEvent event) {
        await(event);
        poller.wake();
    }

    private void await(AuditEvent event) {
        if (!waiting.offer(event)) {
            lost.increment();
            log.error("Audit event lost: {}", event);
        }
    }

    private synchronized void recordWaiting() {
        for (var event = waiting.peek(); event != null; event = waiting.peek()) {
            outbox.add(event);
            waiting.remove();
            relay.run();
        }
    }

    @Override
    public void start() {
        poller.start();
    }

    @Override
    public void stop() {
        poller.stop();
        try {
            recordWaiting();
        } catch (RuntimeException e) {
            lost.increment(waiting.size());
            log.error("Audit events lost: {} ({})", waiting.size(), e.toString());
        }
    }

    // Stops after the web server, which answers what is in flight, and before the outbox relay's store.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }
}
