package io.gantry.stream;

import io.gantry.event.Event;
import io.gantry.stream.Outbox.Pending;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what the outboxes hold and takes it off when the broker has confirmed. A crash in between publishes again,
 * under the same event ids. Several relays at once do no harm for the same reason.
 *
 * <p>A writer may hand its events over with {@link #offer}, so that they need not be read. When {@link #wake()} asks for it, the
 * outboxes are read that have been written to. All of them are at the start, after a failure, and at intervals for events whose
 * writer died before it handed them over.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final int BATCH = 200;
    private static final int MOST_OFFERED = 5_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final List<Outbox> outboxes;
    private final EventPublisher publisher;
    private final Duration look;
    private final AtomicInteger waiting;
    private final InstantSource clock;
    private final Poller poller;
    private final Map<Outbox, Map<String, Pending>> offered = new LinkedHashMap<>();
    private int offers;
    private boolean isWoken;
    private boolean isBehind = true;
    private long lookedAt;
    private volatile @Nullable Instant oldest;

    /** @param look how long a change may wait whose writer has died before it handed its events over */
    OutboxRelay(
            List<Outbox> outboxes, EventPublisher publisher, Duration look, MeterRegistry meters, InstantSource clock) {
        this.outboxes = List.copyOf(outboxes);
        this.publisher = publisher;
        this.look = look;
        this.clock = clock;
        this.waiting = meters.gauge("gantry.outbox.pending", new AtomicInteger());
        Gauge.builder("gantry.outbox.age", this, OutboxRelay::ageSeconds)
                .baseUnit("seconds")
                .register(meters);
        this.poller = new Poller("outbox-relay", look.compareTo(AGAIN) < 0 ? look : AGAIN, this::drain);
    }

    /** Says that a document has just been written; the outboxes that say so are read. */
    public void wake() {
        synchronized (this) {
            isWoken = true;
        }
        poller.wake();
    }

    /** Hands over events that have just been written, in the order of their revisions, and returns at once. */
    public void offer(Outbox outbox, List<Pending> written) {
        if (!written.isEmpty()) {
            take(outbox, written);
            poller.wake();
        }
    }

    /**
     * As {@link #offer}, for events without a waiting caller: they go along with the next ones that are handed over, or a second
     * later. Each publication alone would wake all who read the log.
     */
    public void offerAlong(Outbox outbox, List<Pending> written) {
        take(outbox, written);
    }

    private synchronized void take(Outbox outbox, List<Pending> written) {
        // Events that wait in the outbox come first, and a look for those finds these, too.
        if (!isBehind && !(isWoken && outbox.isWritten())) {
            var documents = offered.computeIfAbsent(outbox, none -> new LinkedHashMap<>());
            written.forEach(each -> documents.merge(each.document(), each, Pending::and));
            offers += written.size();
            isBehind = offers > MOST_OFFERED;
        }
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
        try {
            var published = publishFrom(toRead());
            publishOffered(published);
            waits(List.of());
        } catch (RuntimeException e) {
            synchronized (this) {
                isBehind = true;
            }
            // The poller logs it and tries again.
            throw e;
        }
    }

    private synchronized List<Outbox> toRead() {
        var behind = isBehind
                ? outboxes
                : outboxes.stream()
                        .filter(outbox -> isWoken && outbox.isWritten())
                        .toList();
        // What is offered from here on may not be found any more, and what was offered before is found.
        behind.forEach(offered::remove);
        isWoken = false;
        if (!isBehind && System.nanoTime() - lookedAt < look.toNanos()) {
            return behind;
        }
        isBehind = false;
        lookedAt = System.nanoTime();
        return outboxes;
    }

    private Set<UUID> publishFrom(List<Outbox> some) {
        var published = new HashSet<UUID>();
        for (var outbox : some) {
            List<Pending> batch;
            do {
                batch = outbox.pending(BATCH);
                waits(List.of(batch));
                publish(Map.of(outbox, batch));
                batch.forEach(each -> each.events().forEach(event -> published.add(event.id())));
            } while (!batch.isEmpty() && outbox.isWritten() && isRunning());
        }
        return published;
    }

    private void publishOffered(Set<UUID> published) {
        var fresh = new LinkedHashMap<Outbox, List<Pending>>();
        takeOffered()
                .forEach((outbox, documents) -> fresh.put(
                        outbox,
                        documents.values().stream()
                                .map(each -> each.without(published))
                                .filter(each -> !each.events().isEmpty())
                                .toList()));
        waits(fresh.values());
        publish(fresh);
    }

    private void waits(Collection<List<Pending>> batches) {
        waiting.set(batches.stream().mapToInt(List::size).sum());
        oldest = batches.stream()
                .flatMap(List::stream)
                .flatMap(pending -> pending.events().stream())
                .map(Event::time)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    // For how long the first of the changes that wait has been one.
    private double ageSeconds() {
        var since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private synchronized Map<Outbox, Map<String, Pending>> takeOffered() {
        var taken = new LinkedHashMap<>(offered);
        offered.clear();
        offers = 0;
        return taken;
    }

    // A document's next event is sent only when the one before is confirmed: consumers order by revision, and an event
    // that a failed send put behind its successor would count as old news.
    private void publish(Map<Outbox, List<Pending>> batches) {
        for (int round = 0; ; round++) {
            var events = new ArrayList<Event>();
            for (var batch : batches.values()) {
                for (var pending : batch) {
                    if (round < pending.events().size()) {
                        events.add(pending.events().get(round));
                    }
                }
            }
            if (events.isEmpty()) {
                break;
            }
            publisher.publish(events);
        }
        batches.forEach((outbox, batch) -> {
            if (!batch.isEmpty()) {
                outbox.published(batch);
            }
        });
    }
}
