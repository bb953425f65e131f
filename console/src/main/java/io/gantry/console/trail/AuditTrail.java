package io.gantry.console.trail;

import io.gantry.access.audit.Audited;
import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.OnRecord;
import io.gantry.access.audit.RequestCounts;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.Event;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes what is to be audited to the log. Nobody waits for it: the edge has no store, and must let people in while the
 * log is away. What has no place to wait is counted, and told in this process's own log.
 */
public final class AuditTrail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final int PLACES = 1000;
    private static final int BATCH = 100;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Auditing auditing;
    private final RequestCounts counts;
    private final EventPublisher publisher;
    private final Counter lost;
    private final BlockingQueue<Audited> waiting = new ArrayBlockingQueue<>(PLACES);
    private final List<Event> unconfirmed = new ArrayList<>(BATCH);
    private final Poller poller = new Poller("audit-trail", RETRY, this::publishDue);

    /** @param counts are published when their minute is over */
    AuditTrail(Auditing auditing, RequestCounts counts, EventPublisher publisher, Counter lost) {
        this.auditing = auditing;
        this.counts = counts;
        this.publisher = publisher;
        this.lost = lost;
    }

    /** Records something that was done. */
    public void done(HttpServletRequest request, int status, String action) {
        OnRecord.note(request);
        add(auditing.entryOf(request, status, action, Outcome.DONE));
    }

    /** Counts something that was denied to nobody known. */
    public void denied(HttpServletRequest request, int status, String action) {
        OnRecord.note(request);
        counts.add(request, status, action);
    }

    /** Records a command, or that a request was turned away. */
    void answered(HttpServletRequest request, int status) {
        if (Auditing.isCounted(request, status)) {
            counts.add(request, status);
        }
        auditing.entryOf(request, status).ifPresent(this::add);
    }

    private void add(Audited audited) {
        if (waiting.offer(audited)) {
            poller.wake();
        } else {
            lost.increment();
            log.error("Request not recorded: {}", audited.event());
        }
    }

    private void publishDue() {
        publishWaiting(counts::takeDue);
    }

    private synchronized void publishWaiting(Supplier<List<Audited>> due) {
        do {
            if (unconfirmed.isEmpty()) {
                var batch = new ArrayList<>(due.get());
                waiting.drainTo(batch, BATCH);
                batch.forEach(audited -> unconfirmed.addAll(audited.events()));
            }
            if (unconfirmed.isEmpty()) {
                return;
            }
            var positions = publisher.tryPublish(unconfirmed);
            // What may be in the log already is sent again under the same id.
            for (int i = positions.size() - 1; i >= 0; i--) {
                if (positions.get(i).isPresent()) {
                    unconfirmed.remove(i);
                }
            }
        } while (unconfirmed.isEmpty());
    }

    @Override
    public void start() {
        poller.start();
    }

    /** Publishes what still waits. */
    @Override
    public void stop() {
        poller.stop();
        try {
            publishWaiting(counts::takeAll);
        } catch (RuntimeException e) {
            log.error("Requests not recorded: {} ({})", waiting.size() + unconfirmed.size() / 2, e.toString());
        }
    }

    // Stops after the web server, which brings events to the end.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }
}
