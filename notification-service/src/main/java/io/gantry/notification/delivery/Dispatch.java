package io.gantry.notification.delivery;

import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out turns to send. Waiting messages are in memory, at the instance that has just stored them. Any instance may send: a
 * message belongs to the one that has leased it, until the lease has run out. The store is searched at intervals for
 * messages that no instance has in memory.
 */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int LOOK = 200;
    private static final int FILLED = 20;

    private final DeliveryStore store;
    private final DeliverySender sender;
    private final QueueTurns turns;
    private final DeliveryWrites writes;
    private final Waiting waiting;
    private final DispatchSettings settings;
    private final InstantSource clock;
    private final FaultLog faults = FaultLog.ofRequests(log, "Sending messages");
    private long lookedAt;
    private boolean isMore = true;
    private volatile boolean isUnsure;

    Dispatch(
            DeliveryStore store,
            DeliverySender sender,
            QueueTurns turns,
            DeliveryWrites writes,
            Waiting waiting,
            DispatchSettings settings,
            InstantSource clock) {
        this.store = store;
        this.sender = sender;
        this.turns = turns;
        this.writes = writes;
        this.waiting = waiting;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores new deliveries, unless they are stored already.
     *
     * @param isCaughtUp whether they may be sent; what can be sent at once is leased as it is stored
     */
    synchronized void announce(List<Delivery> fresh, boolean isCaughtUp) {
        var announced = isCaughtUp ? leased(fresh) : fresh;
        try {
            var known = writes.announce(announced);
            waiting.add(announced.stream()
                    .filter(delivery -> !known.contains(delivery.id()))
                    .toList());
        } catch (RuntimeException e) {
            // The store may have them for all that.
            isUnsure = true;
            throw e;
        }
    }

    private List<Delivery> leased(List<Delivery> fresh) {
        var now = now();
        // What there is no room for in memory would not be sent before its lease has run out.
        var room = waiting.isFull() ? 0 : settings.leasedUnsent() - waiting.leased(now);
        var ofQueue = new HashMap<String, Integer>();
        var next = new ArrayList<Delivery>();
        for (var delivery : fresh) {
            var before = ofQueue.merge(delivery.queue(), 1, Integer::sum) - 1;
            var isNext = room > 0 && delivery.isDue(now) && isNext(delivery, before);
            next.add(isNext ? delivery.claim(settings.holder(), now, settings.lease()) : delivery);
            room -= isNext ? 1 : 0;
        }
        return next;
    }

    private boolean isNext(Delivery delivery, int before) {
        var queue = delivery.queue();
        return waiting.isEmpty(queue)
                && !turns.isFailing(queue)
                && turns.isFree(queue, delivery.channel())
                && before < turns.longestTurn(queue, delivery.channel());
    }

    /** Takes in what has just been stored. */
    void offer(Collection<Delivery> stored) {
        waiting.add(stored);
    }

    /** The turns to be taken now. A turn that is handed out has to be run. */
    List<Runnable> next() {
        look();
        var picked = pick();
        var refused = lease(picked);
        var handedOut = new ArrayList<Runnable>();
        picked.forEach((queue, deliveries) -> {
            var mine = deliveries.stream()
                    .filter(delivery -> !refused.contains(delivery.id()))
                    .toList();
            handedOut.add(new Turn(queue, mine, sender, turns, writes, settings, clock, faults));
        });
        return handedOut;
    }

    /** When there may be turns again if nothing happens before. */
    Duration pause() {
        var now = clock.instant();
        var pauses = new ArrayList<Duration>();
        pauses.add(settings.look());
        writes.left().ifPresent(pauses::add);
        waiting.nextAfter(now).ifPresent(next -> pauses.add(Duration.between(now, next)));
        waiting.due(now)
                .forEach((queue, channel) -> turns.pauseLeft(queue, channel).ifPresent(pauses::add));
        return pauses.stream().min(Duration::compareTo).orElse(settings.look());
    }

    /** Gives back what is leased and not sent, and stores what has ended. */
    void close() {
        var now = now();
        var unsent = new ArrayList<Delivery>();
        for (var queue : waiting.due(now).keySet()) {
            waiting.take(queue, now, Integer.MAX_VALUE).stream()
                    .filter(delivery -> delivery.isHeldBy(settings.holder(), now))
                    .forEach(delivery -> unsent.add(delivery.release(now)));
        }
        writes.writeAll(unsent);
    }

    private void look() {
        var isTime = System.nanoTime() - lookedAt >= settings.look().toNanos();
        if (!isTime && !(isMore && waiting.size() < FILLED)) {
            return;
        }
        isMore = false;
        if (isUnsure) {
            takeWhatIsHeld();
        }
        // Else what has ended might be found as something whose lease has run out.
        writes.writeAll(List.of());
        var until = clock.instant().plus(settings.look());
        var skipped = new HashSet<>(turns.busy());
        skipped.addAll(waiting.holding(FILLED));
        List<Delivery> page;
        do {
            page = store.due(until, skipped, LOOK);
            waiting.add(page);
            page.forEach(delivery -> skipped.add(delivery.queue()));
            isMore |= page.size() == LOOK;
        } while (page.size() == LOOK && !waiting.isFull());
        lookedAt = System.nanoTime();
    }

    // What the store has as leased to this instance, and nobody has in memory, would wait until its lease has run out.
    // While it looks, nothing is announced, and what is being sent it leaves alone: it is as in the store.
    private synchronized void takeWhatIsHeld() {
        var busy = turns.busy();
        writes.writeAll(List.of());
        waiting.add(store.heldBy(settings.holder(), busy));
        isUnsure = !busy.isEmpty();
    }

    private Map<String, List<Delivery>> pick() {
        var now = now();
        var picked = new LinkedHashMap<String, List<Delivery>>();
        waiting.due(now).forEach((queue, channel) -> {
            if (turns.isFree(queue, channel)) {
                turns.begin(queue, channel);
                picked.put(queue, waiting.take(queue, now, turns.longestTurn(queue, channel)));
            }
        });
        return picked;
    }

    // What is leased long enough is not leased again.
    private Set<UUID> lease(Map<String, List<Delivery>> picked) {
        var now = now();
        var leases = new ArrayList<Delivery>();
        // A copy: the entries of the map themselves change with it.
        var before = Map.copyOf(picked);
        before.forEach((queue, deliveries) -> {
            var leased =
                    deliveries.stream().map(delivery -> leased(delivery, now)).toList();
            leased.stream().filter(delivery -> !deliveries.contains(delivery)).forEach(leases::add);
            picked.put(queue, leased);
        });
        try {
            return writes.write(leases);
        } catch (RuntimeException | Error e) {
            before.forEach((queue, deliveries) -> {
                waiting.add(deliveries);
                turns.end(queue);
            });
            throw e;
        }
    }

    private Delivery leased(Delivery delivery, Instant now) {
        if (delivery.isHeldBy(settings.holder(), now.plus(settings.lease().dividedBy(2)))) {
            return delivery;
        }
        return delivery.isHeldBy(settings.holder(), now)
                ? delivery.renew(now, settings.lease())
                : delivery.claim(settings.holder(), now, settings.lease());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
