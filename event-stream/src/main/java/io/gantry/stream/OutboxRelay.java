package io.gantry.stream;

import io.gantry.event.Event;
import io.gantry.stream.Outbox.Pending;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what the outboxes hold and takes it off when the broker has confirmed. A crash in between publishes again,
 * under the same event ids. Several relays at once do no harm for the same reason.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;

    private final List<Outbox> outboxes;
    private final EventPublisher publisher;
    private final AtomicInteger waiting;
    private final Poller poller;

    /** @param poll how long a change may wait whose writer has died before it called {@link #wake()} */
    OutboxRelay(List<Outbox> outboxes, EventPublisher publisher, Duration poll, MeterRegistry meters) {
        this.outboxes = List.copyOf(outboxes);
        this.publisher = publisher;
        this.waiting = meters.gauge("gantry.outbox.pending", new AtomicInteger());
        this.poller = new Poller("outbox-relay", poll, this::drain);
    }

    /** Says that a document has just been written. */
    public void wake() {
        poller.wake();
    }

    @Override
    public void start() {
        poller.start();
    }

    @Override
    public void stop() {
        poller.stop();
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }

    private void drain() {
        waiting.set(outboxes.stream().mapToInt(this::drain).sum());
    }

    /** Returns how many documents at least still wait. */
    private int drain(Outbox outbox) {
        var left = 0;
        try {
            List<Pending> batch;
            do {
                batch = outbox.pending(BATCH);
                left = batch.size();
                publish(outbox, batch);
                // An outbox whose events are large hands over fewer than it was asked for.
            } while (left > 0 && isRunning());
            return left;
        } catch (RuntimeException e) {
            log.warn("Outbox not published, trying again: {}", e.toString());
            return left;
        }
    }

    // A document's next event is sent only when the one before is confirmed: consumers order by revision, and an event
    // that a failed send put behind its successor would count as old news.
    private void publish(Outbox outbox, List<Pending> batch) {
        for (int round = 0; ; round++) {
            var events = new ArrayList<Event>();
            for (var pending : batch) {
                if (round < pending.events().size()) {
                    events.add(pending.events().get(round));
                }
            }
            if (events.isEmpty()) {
                break;
            }
            publisher.publish(events);
        }
        if (!batch.isEmpty()) {
            outbox.published(batch);
        }
    }
}
