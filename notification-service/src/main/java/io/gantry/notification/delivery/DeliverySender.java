package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.notification.address.ChannelHealth;
import io.gantry.notification.address.UnitAddresses;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one delivery. Any instance may: a delivery belongs to the instance that has leased it, until the lease has run
 * out. Just before sending, the alert and the channel are looked at once more.
 */
final class DeliverySender {

    private static final Logger log = LoggerFactory.getLogger(DeliverySender.class);

    private final DeliveryStore store;
    private final UnitAddresses addresses;
    private final AlertsNow alerts;
    private final Map<String, Channel> channels;
    private final DeliveryProperties properties;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Runnable relay;

    /**
     * @param channels by type
     * @param relay is to be woken when a delivery has ended
     */
    DeliverySender(
            DeliveryStore store,
            UnitAddresses addresses,
            AlertsNow alerts,
            Map<String, Channel> channels,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random,
            Runnable relay) {
        this.store = store;
        this.addresses = addresses;
        this.alerts = alerts;
        this.channels = Map.copyOf(channels);
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
        this.relay = relay;
    }

    /** What came of it for its queue. */
    enum Result {
        /** The receiver took it, or there was nothing to send: the next of the queue may follow. */
        WENT,
        /** The receiver did not take it: the queue waits. */
        FAILED
    }

    Result send(Delivery due) {
        var claimed = due.claim(now(), properties.lease());
        if (Thread.currentThread().isInterrupted() || !store.save(claimed)) {
            return Result.WENT;
        }
        var startedAt = now();
        var answer = attempt(claimed);
        meters.attempted(due.channel(), answer);
        var settled = claimed.settle(answer, startedAt, now(), properties.retryPolicy(), random.nextDouble());
        if (!store.save(settled)) {
            log.warn("Delivery {} took longer than its lease; its outcome here: {}", due.id(), answer.outcome());
        } else if (settled.state().isSettled()) {
            relay.run();
        }
        return answer.outcome().isFailure() ? Result.FAILED : Result.WENT;
    }

    private Answer attempt(Delivery delivery) {
        var unit = delivery.unit();
        var address = addresses.of(Set.of(unit)).getOrDefault(unit, List.of()).stream()
                .filter(channel -> channel.id().equals(delivery.channelId()))
                .findFirst();
        var channel = channels.get(delivery.channel());
        if (address.isEmpty() || channel == null) {
            return Answer.of(Outcome.NO_CHANNEL);
        }
        var health = addresses.health(unit, delivery.channelId());
        var event = Objects.requireNonNull(delivery.about(), "about");
        if (health.isDisabled()) {
            return Answer.of(Outcome.CHANNEL_DISABLED);
        }
        if (isOvertaken(event, delivery)) {
            return Answer.of(Outcome.OVERTAKEN);
        }
        var target = new Target(unit, delivery.channelId(), address.get().address());
        return noted(health, channel.send(target, message(delivery, event)));
    }

    private boolean isOvertaken(AlertEvent event, Delivery delivery) {
        return alerts.find(delivery.alertId())
                .map(now -> Recheck.isOvertaken(event, now, delivery.unit()))
                .orElse(false);
    }

    private Answer noted(ChannelHealth before, Answer answer) {
        var after = addresses.attempted(before, answer, now());
        if (after.isDisabled() && !before.isDisabled()) {
            log.warn(
                    "Channel {} of unit {} is disabled: its receiver answered that it is gone for good",
                    before.channelId(),
                    before.unit());
        }
        return answer;
    }

    private static Message message(Delivery delivery, AlertEvent event) {
        return new Message(
                delivery.id(),
                delivery.type(),
                event.time(),
                MessageText.subjectOf(event),
                MessageText.of(event, delivery.unit()),
                event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
