package io.gantry.notification.delivery;

import io.gantry.notification.channel.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which queues may be sent to now: one message at a time to each queue, and its pauses kept. Each type of channel has
 * places of its own, and queues whose last message was not taken share half of them; so receivers that are dead or slow
 * hold up each other, and no other queue.
 */
final class QueueTurns {

    private static final int LONGEST_TURN = 20;

    private final Map<String, Throttle> throttles;
    private final InstantSource clock;
    private final Map<String, String> busy = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> lastSent = new ConcurrentHashMap<>();

    /** @param throttles by type of channel */
    QueueTurns(Map<String, Throttle> throttles, InstantSource clock) {
        this.throttles = Map.copyOf(throttles);
        this.clock = clock;
    }

    /** Whether a queue may be begun with. */
    boolean isFree(String queue, String channel) {
        return !busy.containsKey(queue)
                && hasPlace(queue, channel)
                && pauseLeft(queue, channel).isEmpty();
    }

    /** How long a queue that is not begun with for its pause has to wait. */
    Optional<Duration> pauseLeft(String queue, String channel) {
        var last = lastSent.get(queue);
        var now = clock.instant();
        if (last == null || now.isBefore(last)) {
            return Optional.empty();
        }
        var end = last.plus(throttleOf(channel).pause());
        return end.isAfter(now) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }

    /** How many messages a turn of the queue sends at most. */
    int longestTurn(String queue, String channel) {
        return failing.contains(queue) || !throttleOf(channel).pause().isZero() ? 1 : LONGEST_TURN;
    }

    void begin(String queue, String channel) {
        busy.put(queue, channel);
    }

    /** Takes down that a message was sent, or not taken. */
    void sent(String queue, boolean isFailure) {
        lastSent.put(queue, clock.instant());
        if (isFailure) {
            failing.add(queue);
        } else {
            failing.remove(queue);
        }
    }

    void end(String queue) {
        busy.remove(queue);
    }

    boolean isFailing(String queue) {
        return failing.contains(queue);
    }

    List<String> busy() {
        return new ArrayList<>(busy.keySet());
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

    private Throttle throttleOf(String channel) {
        return throttles.getOrDefault(channel, new Throttle(1, Duration.ZERO));
    }
}
