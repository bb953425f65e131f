package io.gantry.notification.delivery;

import io.gantry.notification.StateGauges;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;

/** What operators see of deliveries. */
final class DeliveryMeters {

    private final MeterRegistry meters;
    private final Counter toldInApp;

    /** @param channels types of channel, so that their meters are there before the first message */
    DeliveryMeters(MeterRegistry meters, Collection<String> channels, DeliveryStore store, InstantSource clock) {
        this.meters = meters;
        toldInApp = notifications(Delivery.IN_APP);
        for (var channel : channels) {
            notifications(channel);
            latency(channel);
            for (var outcome : Outcome.values()) {
                if (outcome.isFailure()) {
                    failures(channel, outcome);
                }
            }
        }
        StateGauges.register(meters, "gantry.deliveries", State.values(), store::countByState, clock);
    }

    void toldInApp(int units) {
        toldInApp.increment(units);
    }

    /** Says what came of looking at a message that was due. */
    void attempted(String channel, Answer answer) {
        if (answer.outcome().next() == Outcome.Next.SKIP) {
            return;
        }
        notifications(channel).increment();
        latency(channel).record(answer.took());
        if (answer.outcome().isFailure()) {
            failures(channel, answer.outcome()).increment();
        }
    }

    private Counter notifications(String channel) {
        return Counter.builder("gantry.notifications")
                .description("Attempts to tell a unit something")
                .tag("channel", channel)
                .register(meters);
    }

    private Timer latency(String channel) {
        return Timer.builder("gantry.notification.latency")
                .description("From the start of an attempt to its end")
                .tag("channel", channel)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
    }

    private Counter failures(String channel, Outcome reason) {
        return Counter.builder("gantry.notifications.failed")
                .description("Attempts that failed")
                .tag("channel", channel)
                .tag("reason", reason.label())
                .register(meters);
    }
}
