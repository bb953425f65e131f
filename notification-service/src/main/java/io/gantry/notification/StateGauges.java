package io.gantry.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gauges of how many there are in each state. The store is counted at most once in ten seconds, for all of them. */
public final class StateGauges {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Supplier<Map<String, Long>> count;
    private final InstantSource clock;
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.EPOCH;

    private StateGauges(Supplier<Map<String, Long>> count, InstantSource clock) {
        this.count = count;
        this.clock = clock;
    }

    /** Registers one gauge called {@code name} for each of {@code states}. */
    public static void register(
            MeterRegistry meters,
            String name,
            Enum<?>[] states,
            Supplier<Map<String, Long>> count,
            InstantSource clock) {
        register(meters, name, Arrays.stream(states).map(Enum::name).toList(), count, clock);
    }

    /** Registers one gauge called {@code name} for each of {@code states}, which are codes. */
    public static void register(
            MeterRegistry meters,
            String name,
            List<String> states,
            Supplier<Map<String, Long>> count,
            InstantSource clock) {
        var gauges = new StateGauges(count, clock);
        for (var state : states) {
            Gauge.builder(name, gauges, counted -> counted.in(state))
                    .tag("state", state)
                    .strongReference(true)
                    .register(meters);
        }
    }

    private synchronized double in(String state) {
        var now = clock.instant();
        if (!now.isBefore(countedAt.plus(FRESH)) || now.isBefore(countedAt)) {
            counts = count.get();
            countedAt = now;
        }
        return counts.getOrDefault(state, 0L);
    }
}
