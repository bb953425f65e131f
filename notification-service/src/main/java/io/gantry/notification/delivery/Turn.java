package io.gantry.notification.delivery;

import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends leased messages to one queue, until its receiver does not take one, or the next one might outlast its lease. Messages
 * that are not sent then are given back.
 */
final class Turn implements Runnable {

    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

    private final String queue;
    private final List<Delivery> leased;
    private final DeliverySender sender;
    private final QueueTurns turns;
    private final DeliveryWrites writes;
    private final DispatchSettings settings;
    private final InstantSource clock;
    private final FaultLog faults;

    Turn(
            String queue,
            List<Delivery> leased,
            DeliverySender sender,
            QueueTurns turns,
            DeliveryWrites writes,
            DispatchSettings settings,
            InstantSource clock,
            FaultLog faults) {
        this.queue = queue;
        this.leased = leased;
        this.sender = sender;
        this.turns = turns;
        this.writes = writes;
        this.settings = settings;
        this.clock = clock;
        this.faults = faults;
    }

    @Override
    public void run() {
        var ended = new ArrayList<Delivery>();
        int next = 0;
        try {
            while (next < leased.size() && isInTime(leased.get(next))) {
                var attempted = sender.send(leased.get(next));
                next++;
                ended.add(attempted.delivery());
                turns.sent(queue, attempted.isFailure());
                faults.worked();
                if (attempted.isFailure()) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            // A failure on our side, such as a store that is away: the receiver was not asked. The message must not
            // wait
            // until its lease ends, nor count as tried, or the next failure would be followed by a longer pause.
            faults.failed(e);
            ended.add(leased.get(next++).release(now().plus(AFTER_FAULT)));
        } finally {
            var now = now();
            leased.subList(next, leased.size()).forEach(delivery -> ended.add(delivery.release(now)));
            writes.add(ended);
            turns.end(queue);
        }
    }

    private boolean isInTime(Delivery delivery) {
        return !Thread.currentThread().isInterrupted()
                && delivery.isHeldBy(
                        settings.holder(), now().plus(settings.lease().dividedBy(2)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
