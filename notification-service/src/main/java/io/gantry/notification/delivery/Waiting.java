package io.gantry.notification.delivery;

import io.gantry.notification.delivery.Delivery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The messages that wait to be sent, in memory, by queue. It holds a bounded number; what there is no room for is found in
 * the store when there is. Where it is full the longest queue makes room: the messages of a receiver that is dead keep
 * nobody else's out.
 */
final class Waiting {

    private static final Comparator<Delivery> OLDEST_FIRST =
            Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::revision);

    private final String holder;
    private final int most;
    private final Map<String, Map<UUID, Delivery>> queues = new LinkedHashMap<>();
    private int size;

    /** @param holder instance that sends them: what it has taken already is due at once */
    Waiting(String holder, int most) {
        this.holder = holder;
        this.most = most;
    }

    /** Adds deliveries as they have just been stored or read; of one that is here already the later form counts. */
    synchronized void add(Collection<Delivery> stored) {
        for (var delivery : stored) {
            var queue = queues.get(delivery.queue());
            var known = queue == null ? null : queue.get(delivery.id());
            var isNews = known == null
                    ? delivery.dueAt() != null && (size < most || makeRoom(delivery.queue()))
                    : known.fence() < delivery.fence();
            if (isNews) {
                queues.computeIfAbsent(delivery.queue(), none -> new HashMap<>())
                        .put(delivery.id(), delivery);
                size += known == null ? 1 : 0;
            }
        }
    }

    private boolean makeRoom(String queue) {
        var longest = Collections.max(queues.values(), Comparator.comparingInt(Map::size));
        if (longest.size() <= queues.getOrDefault(queue, Map.of()).size() + 1) {
            return false;
        }
        // What is leased here nobody else would find before its lease has run out.
        var last = longest.values().stream()
                .filter(delivery -> delivery.state() != State.SENDING)
                .max(Comparator.comparing(delivery -> Objects.requireNonNullElse(delivery.dueAt(), Instant.MAX)));
        last.ifPresent(delivery -> {
            longest.remove(delivery.id());
            size--;
        });
        return last.isPresent();
    }

    /** Takes out what of a queue is due, the oldest messages first. */
    synchronized List<Delivery> take(String queue, Instant now, int limit) {
        var taken = dueOf(queue, now).sorted(OLDEST_FIRST).limit(limit).toList();
        var rest = queues.getOrDefault(queue, Map.of());
        taken.forEach(delivery -> rest.remove(delivery.id()));
        if (rest.isEmpty()) {
            queues.remove(queue);
        }
        size -= taken.size();
        return taken;
    }

    /** The queues in which something is due, each with the channel's type. */
    synchronized Map<String, String> due(Instant now) {
        var due = new LinkedHashMap<String, String>();
        for (var queue : queues.keySet()) {
            dueOf(queue, now).findAny().ifPresent(delivery -> due.put(queue, delivery.channel()));
        }
        return due;
    }

    /** When the next message is due that is not due yet. */
    synchronized Optional<Instant> nextAfter(Instant now) {
        return queues.values().stream()
                .flatMap(queue -> queue.values().stream())
                .filter(delivery -> !isDue(delivery, now))
                .map(Delivery::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The queues that hold so many or more. */
    synchronized List<String> holding(int many) {
        var full = new ArrayList<String>();
        queues.forEach((queue, deliveries) -> {
            if (deliveries.size() >= many) {
                full.add(queue);
            }
        });
        return full;
    }

    synchronized boolean isEmpty(String queue) {
        return !queues.containsKey(queue);
    }

    synchronized int size() {
        return size;
    }

    /** How many are leased already. */
    synchronized int leased(Instant now) {
        return (int) queues.values().stream()
                .flatMap(queue -> queue.values().stream())
                .filter(delivery -> delivery.isHeldBy(holder, now))
                .count();
    }

    boolean isFull() {
        return size() >= most;
    }

    private Stream<Delivery> dueOf(String queue, Instant now) {
        return queues.getOrDefault(queue, Map.of()).values().stream().filter(delivery -> isDue(delivery, now));
    }

    private boolean isDue(Delivery delivery, Instant now) {
        return delivery.isDue(now) || delivery.isHeldBy(holder, now);
    }
}
