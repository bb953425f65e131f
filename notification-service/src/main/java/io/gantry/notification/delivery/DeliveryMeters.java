package io.gantry.notification.delivery;

import io.gantry.notification.StateGauges;
import io.gantry.notification.delivery.Delivery.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operators see of deliveries. */
final class DeliveryMeters {

    private final Map<Channel, Counter> notifications = new EnumMap<>(Channel.class);
    private final Map<Outcome, Counter> failures = new EnumMap<>(Outcome.class);
    private final Timer latency;

    DeliveryMeters(MeterRegistry meters, DeliveryStore store, InstantSource clock) {
        for (var channel : Channel.values()) {
            notifications.put(channel, notifications(meters, channel));
        }
        for (var outcome : Outcome.values()) {
            if (outcome != Outcome.DELIVERED && outcome != Outcome.NO_CHANNEL) {
                failures.put(outcome, failures(meters, outcome));
            }
        }
        latency = Timer.builder("gantry.notification.latency")
                .description("From the start of an attempt to its end")
                .tag("channel", Channel.WEBHOOK.label())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
        StateGauges.register(meters, "gantry.deliveries", State.values(), store::countByState, clock);
    }

    void notified(Channel channel) {
        count(notifications.get(channel));
    }

    /** Says what came of an attempt at a webhook. */
    void attempted(Answer answer) {
        if (answer.outcome() == Outcome.NO_CHANNEL) {
            return;
        }
        notified(Channel.WEBHOOK);
        latency.record(answer.took());
        count(failures.get(answer.outcome()));
    }

    private static Counter notifications(MeterRegistry meters, Channel channel) {
        return Counter.builder("gantry.notifications")
                .description("Attempts to tell a unit something")
                .tag("channel", channel.label())
                .register(meters);
    }

    private static Counter failures(MeterRegistry meters, Outcome reason) {
        return Counter.builder("gantry.notifications.failed")
                .description("Attempts that failed")
                .tag("channel", Channel.WEBHOOK.label())
                .tag("reason", reason.label())
                .register(meters);
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}
