package io.gantry.access.audit;

import io.gantry.event.AuditEvent;
import io.gantry.stream.EventOutbox;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Puts audit events into the outbox, all that wait at the same time in one write: a flood of refusals costs the store some
 * writes a second. What the store does not take now waits in memory until it does; what finds no place there is counted and
 * logged.
 */
final class AuditRecorder implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditRecorder.class);
    private static final int PLACES = 1000;
    private static final Duration RETRY = Duration.ofSeconds(2);

    // While requests come together, a write begins this long after the one before; a lone request never waits.
    private static final long PACE_NANOS = Duration.ofMillis(50).toNanos();

    private final EventOutbox outbox;
    private final Runnable relay;
    private final Counter lost;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(PLACES);
    private final ConcurrentLinkedQueue<Entry> gathered = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Poller poller = new Poller("audit-recorder", RETRY, this::recordWaiting);
    private long notBefore = System.nanoTime();

    /** @param relay wakes the outbox relay */
    AuditRecorder(EventOutbox outbox, Runnable relay, Counter lost) {
        this.outbox = outbox;
        this.relay = relay;
        this.lost = lost;
    }

    private static final class Entry {

        private final AuditEvent event;
        private boolean settled;
        private boolean safe;

        Entry(AuditEvent event) {
            this.event = event;
        }
    }

    /** Records an event now. Returns false if it is not safe yet. */
    boolean record(AuditEvent event) {
        var mine = new Entry(event);
        gathered.add(mine);
        // Whoever waits for the lock most likely finds its event written by the one before.
        writing.lock();
        try {
            if (!mine.settled) {
                writeGathered();
            }
            return mine.safe;
        } finally {
            writing.unlock();
        }
    }

    /** How many wait for the write before theirs. */
    int waitingToWrite() {
        return writing.getQueueLength();
    }

    private void writeGathered() {
        for (var pause = notBefore - System.nanoTime(); pause > 0; pause = notBefore - System.nanoTime()) {
            LockSupport.parkNanos(pause);
        }
        var begun = System.nanoTime();
        var entries = takeGathered();
        var safe = write(entries.stream().map(entry -> entry.event).toList());
        if (!safe) {
            // The store has just failed, and must not be waited for twice.
            entries.addAll(takeGathered());
        }
        for (var entry : entries) {
            entry.settled = true;
            entry.safe = safe;
            if (!safe) {
                await(entry.event);
            }
        }
        notBefore = entries.size() > 1 ? begun + PACE_NANOS : begun;
    }

    private List<Entry> takeGathered() {
        var taken = new ArrayList<Entry>();
        for (var entry = gathered.poll(); entry != null; entry = gathered.poll()) {
            taken.add(entry);
        }
        return taken;
    }

    private boolean write(List<AuditEvent> events) {
        try {
            outbox.add(events);
            relay.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("{} audit events not recorded yet: {}", events.size(), e.toString());
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
        var events = List.copyOf(waiting);
        if (!events.isEmpty()) {
            outbox.add(events);
            events.forEach(ignored -> waiting.remove());
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
