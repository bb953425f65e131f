package io.gantry.access.audit;

import io.gantry.event.Event;
import io.gantry.stream.EventOutbox;
import io.gantry.stream.FaultLog;
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
import java.util.function.Supplier;
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
    private final FaultLog faults = new FaultLog(log, "Recording audit events");
    private final Counter lost;
    private final RequestCounts counts;
    private final BlockingQueue<Audited> waiting = new ArrayBlockingQueue<>(PLACES);
    private final ConcurrentLinkedQueue<Entry> gathered = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Poller poller = new Poller("audit-recorder", RETRY, this::recordDue);
    private List<Audited> counted = List.of();
    private long notBefore = System.nanoTime();

    /**
     * @param relay wakes the outbox relay
     * @param counts are written when their minute is over
     */
    AuditRecorder(EventOutbox outbox, Runnable relay, RequestCounts counts, Counter lost) {
        this.outbox = outbox;
        this.relay = relay;
        this.counts = counts;
        this.lost = lost;
    }

    private static final class Entry {

        private final List<Audited> audited;
        private boolean settled;
        private boolean safe;

        Entry(List<Audited> audited) {
            this.audited = audited;
        }
    }

    /** Records something now. Returns false if it is not safe yet. */
    boolean record(Audited audited) {
        return record(List.of(audited));
    }

    /** Records several things, in one write. Returns false if they are not safe yet. */
    boolean record(List<Audited> audited) {
        if (audited.isEmpty()) {
            return true;
        }
        var mine = new Entry(audited);
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

    /** How many wait in memory for a store that is away. */
    int waiting() {
        return waiting.size();
    }

    private void writeGathered() {
        for (var pause = notBefore - System.nanoTime(); pause > 0; pause = notBefore - System.nanoTime()) {
            LockSupport.parkNanos(pause);
        }
        var begun = System.nanoTime();
        var entries = takeGathered();
        var safe =
                write(entries.stream().flatMap(entry -> entry.audited.stream()).toList());
        if (!safe) {
            // The store has just failed, and must not be waited for twice.
            entries.addAll(takeGathered());
        }
        for (var entry : entries) {
            entry.settled = true;
            entry.safe = safe;
            if (!safe) {
                entry.audited.forEach(this::await);
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

    private boolean write(List<Audited> entries) {
        try {
            outbox.add(eventsOf(entries));
            relay.run();
            faults.worked();
            return true;
        } catch (RuntimeException e) {
            faults.failed(e);
            return false;
        }
    }

    private static List<Event> eventsOf(List<Audited> entries) {
        return entries.stream().flatMap(entry -> entry.events().stream()).toList();
    }

    /** Records something behind the answer: the store has just failed, and must not be waited for twice. */
    void recordLater(Audited audited) {
        await(audited);
        poller.wake();
    }

    private void await(Audited audited) {
        if (!waiting.offer(audited)) {
            lost.increment();
            log.error("Audit event lost: {}", audited.event());
        }
    }

    private void recordDue() {
        recordWaiting(counts::takeDue);
    }

    // While the store is away, counting goes on, and what was taken of it is written first.
    private synchronized void recordWaiting(Supplier<List<Audited>> due) {
        if (counted.isEmpty()) {
            counted = due.get();
        }
        var entries = new ArrayList<>(waiting);
        int fromQueue = entries.size();
        entries.addAll(counted);
        if (!entries.isEmpty()) {
            outbox.add(eventsOf(entries));
            for (int i = 0; i < fromQueue; i++) {
                waiting.remove();
            }
            counted = List.of();
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
            recordDue();
            recordWaiting(counts::takeAll);
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
