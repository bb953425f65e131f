package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.notification.address.ChannelHealth;
import io.gantry.notification.address.UnitAddresses;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.notification.delivery.AlertsNow.AlertNow;
import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one delivery that this instance has leased. Just before, it checks the alert and the channel once more: soon
 * after the event by the log, later by the store.
 */
final class DeliverySender {

    private static final Logger log = LoggerFactory.getLogger(DeliverySender.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final UnitAddresses addresses;
    private final HeardAlerts heard;
    private final AlertsNow alerts;
    private final Map<String, Channel> channels;
    private final DeliveryProperties properties;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FaultLog faults = FaultLog.ofRequests(log, "Recording the health of channels");

    /** @param channels by type */
    DeliverySender(
            UnitAddresses addresses,
            HeardAlerts heard,
            AlertsNow alerts,
            Map<String, Channel> channels,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random) {
        this.addresses = addresses;
        this.heard = heard;
        this.alerts = alerts;
        this.channels = Map.copyOf(channels);
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The result of an attempt.
     *
     * @param delivery as it is to be stored
     * @param isFailure whether the receiver did not take it, so that its queue has to wait
     */
    record Attempted(Delivery delivery, boolean isFailure) {}

    Attempted send(Delivery leased) {
        var startedAt = now();
        var answer = attempt(leased);
        meters.attempted(leased.channel(), answer);
        return new Attempted(
                leased.settle(answer, startedAt, now(), properties.retryPolicy(), random.nextDouble()),
                answer.outcome().isFailure());
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
        var isFresh = delivery.tries() == 1 && event.time().plus(FRESH).isAfter(clock.instant());
        return (isFresh ? heard.find(delivery.alertId()) : Optional.<AlertNow>empty())
                .or(() -> alerts.find(delivery.alertId()))
                .map(now -> Recheck.isOvertaken(event, now, delivery.unit()))
                .orElse(false);
    }

    // The receiver's answer holds even if it cannot be recorded: the message would be sent again.
    private Answer noted(ChannelHealth before, Answer answer) {
        try {
            note(before, answer);
            faults.worked();
        } catch (RuntimeException e) {
            faults.failed(e);
        }
        return answer;
    }

    private void note(ChannelHealth before, Answer answer) {
        var after = addresses.attempted(before, answer, now());
        if (after.isDisabled() && !before.isDisabled()) {
            log.warn(
                    "Channel {} of unit {} is disabled: its receiver answered that it is gone for good",
                    before.channelId(),
                    before.unit());
        }
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
