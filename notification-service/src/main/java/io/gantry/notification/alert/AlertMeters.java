package io.gantry.notification.alert;

import io.gantry.event.Alert.State;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.notification.StateGauges;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What operators see of alerts. */
final class AlertMeters {

    // A rebuild hears of delays long after their reports; that says nothing about how quick the path is.
    private static final Duration LIVE = Duration.ofMinutes(10);

    private final Timer latency;
    private final Counter escalations;

    AlertMeters(MeterRegistry meters, AlertStore store, InstantSource clock) {
        this.latency = Timer.builder("gantry.report.alert.latency")
                .description("From the receipt of a report to the alert that it causes being stored")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
        this.escalations = Counter.builder("gantry.escalations")
                .description("Alerts that went one level up")
                .register(meters);
        StateGauges.register(meters, "gantry.alerts", State.values(), store::countByState, clock);
    }

    /** Says that the alerts {@code changed} are stored as {@code events} ask for. */
    void heeded(List<DelayEvent> events, Set<UUID> changed, Instant now) {
        for (var event : events) {
            var cause = event.cause();
            if (event instanceof DelayDetected
                    && cause != null
                    && changed.contains(event.delay().id())) {
                var took = Duration.between(cause.receivedAt(), now);
                if (!took.isNegative() && took.compareTo(LIVE) < 0) {
                    latency.record(took);
                }
            }
        }
    }

    void escalated() {
        escalations.increment();
    }
}
