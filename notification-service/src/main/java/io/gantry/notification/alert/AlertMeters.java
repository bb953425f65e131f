package io.gantry.notification.alert;

import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.AlertState;
import io.gantry.notification.StateGauges;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** What operators see of alerts. */
final class AlertMeters {

    // A rebuild hears of delays long after their reports; that says nothing about how quick the path is.
    private static final Duration LIVE = Duration.ofMinutes(10);

    private static final List<String> STATES =
            List.of(AlertState.TRIGGERED.code(), AlertState.ACKNOWLEDGED.code(), AlertState.RESOLVED.code());

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
        StateGauges.register(meters, "gantry.alerts", STATES, store::countByState, clock);
    }

    /** Measures the new ones among alerts that have just been saved. */
    void saved(Collection<AlertCase> alerts, Instant now) {
        for (var alert : alerts) {
            if (alert.version() == 0 && alert.outbox().get(0) instanceof AlertTriggered triggered) {
                var cause = triggered.cause();
                if (cause != null) {
                    record(Duration.between(cause.receivedAt(), now));
                }
            }
        }
    }

    void escalated() {
        escalations.increment();
    }

    private void record(Duration took) {
        if (!took.isNegative() && took.compareTo(LIVE) < 0) {
            latency.record(took);
        }
    }
}
