package io.gantry.notification.delivery;

import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out turns: a turn sends to one queue, oldest message first, and ends as soon as its receiver does not take a
 * message. Each type of channel has places of its own, and queues whose last message was not taken share half of them; so
 * receivers that are dead or slow hold up each other, and nobody else.
 */
final class QueueTurns {

    private static final Logger log = LoggerFactory.getLogger(QueueTurns.class);
    private static final int LOOK = 200;
    private static final int LONGEST_TURN = 20;

    private final DeliveryStore store;
    private final DeliverySender sender;
    private final Map<String, Throttle> throttles;
    private final InstantSource clock;
    private final Map<String, String> busy = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> lastSent = new ConcurrentHashMap<>();

    QueueTurns(DeliveryStore store, DeliverySender sender, Map<String, Channel> channels, InstantSource clock) {
        this.store = store;
        this.sender = sender;
        this.throttles = channels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().throttle()));
        this.clock = clock;
    }

    /** The turns to be taken now. A turn that is handed out has to be run. */
    List<Runnable> next() {
        var turns = new ArrayList<Runnable>();
        var passedOver = new ArrayList<String>();
        while (true) {
            var without =
                    Stream.concat(busy.keySet().stream(), passedOver.stream()).toList();
            var due = byQueue(store.due(clock.instant(), without, LOOK));
            if (due.isEmpty()) {
                return turns;
            }
            due.forEach((queue, deliveries) -> {
                var channel = deliveries.get(0).channel();
                if (hasPlace(queue, channel) && isRested(queue, channel)) {
                    busy.put(queue, channel);
                    turns.add(() -> take(queue, channel, deliveries));
                } else {
                    passedOver.add(queue);
                }
            });
        }
    }

    private boolean hasPlace(String queue, String channel) {
        // A channel that is not set up any more is found out when its messages are looked at, and needs no place.
        var places = throttleOf(channel).atOnce();
        var taken = busy.entrySet().stream()
                .filter(entry -> entry.getValue().equals(channel))
                .toList();
        var takenByFailing =
                taken.stream().filter(entry -> failing.contains(entry.getKey())).count();
        return taken.size() < places && (!failing.contains(queue) || takenByFailing < Math.max(1, places / 2));
    }

    private boolean isRested(String queue, String channel) {
        var last = lastSent.get(queue);
        var now = clock.instant();
        return last == null
                || now.isBefore(last)
                || !last.plus(throttleOf(channel).pause()).isAfter(now);
    }

    private Throttle throttleOf(String channel) {
        return throttles.getOrDefault(channel, new Throttle(1, Duration.ZERO));
    }

    private void take(String queue, String channel, List<Delivery> deliveries) {
        try {
            var longest = throttleOf(channel).pause().isZero() ? LONGEST_TURN : 1;
            deliveries.stream()
                    .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::revision))
                    .limit(longest)
                    .allMatch(delivery -> went(queue, delivery));
        } catch (RuntimeException e) {
            log.warn("Deliveries to {} are interrupted: {}", queue, e.toString());
        } finally {
            busy.remove(queue);
        }
    }

    private boolean went(String queue, Delivery delivery) {
        var went = sender.send(delivery) == DeliverySender.Result.WENT;
        lastSent.put(queue, clock.instant());
        if (went) {
            failing.remove(queue);
        } else {
            failing.add(queue);
        }
        return went;
    }

    private static Map<String, List<Delivery>> byQueue(List<Delivery> due) {
        var queues = new LinkedHashMap<String, List<Delivery>>();
        for (var delivery : due) {
            queues.computeIfAbsent(delivery.queue(), queue -> new ArrayList<>()).add(delivery);
        }
        return queues;
    }
}
