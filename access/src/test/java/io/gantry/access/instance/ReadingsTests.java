package io.gantry.access.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.instance.InstanceReport.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void ownMetersComeWithTheirTagsAndOthersAreLeftOut() {
        meters.counter("gantry.reports", "outcome", "accepted", "application", "progress-service")
                .increment(3);
        meters.counter("tomcat.sessions.created").increment();

        assertThat(Readings.of(meters))
                .containsExactly(new Reading("gantry.reports", Map.of("outcome", "accepted"), Map.of("count", 3.0)));
    }

    @Test
    void requestsAreAddedUpByTheirOutcome() {
        timer("http.server.requests", "uri", "/a", "outcome", "SUCCESS").record(Duration.ofMillis(20));
        timer("http.server.requests", "uri", "/b", "outcome", "SUCCESS").record(Duration.ofMillis(30));
        timer("http.server.requests", "uri", "/b", "outcome", "SERVER_ERROR").record(Duration.ofMillis(5));

        assertThat(Readings.of(meters))
                .containsExactly(
                        new Reading(
                                "http.server.requests",
                                Map.of("outcome", "SERVER_ERROR"),
                                Map.of("count", 1.0, "max", 0.005, "total", 0.005)),
                        new Reading(
                                "http.server.requests",
                                Map.of("outcome", "SUCCESS"),
                                Map.of("count", 2.0, "max", 0.03, "total", 0.05)));
    }

    @Test
    void onlyTheHeapOfAllMemoryIsToldAndAsOne() {
        gauge("jvm.memory.used", 100, "area", "heap", "id", "Eden");
        gauge("jvm.memory.used", 20, "area", "heap", "id", "Old");
        gauge("jvm.memory.used", 7, "area", "nonheap", "id", "Metaspace");

        assertThat(Readings.of(meters))
                .containsExactly(new Reading("jvm.memory.used", Map.of("area", "heap"), Map.of("value", 120.0)));
    }

    @Test
    void aTimerThatCountsByBucketsTellsWithinWhatHalfAndAlmostAllWere() {
        var timer = Timer.builder("gantry.report.alert.latency")
                .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(5))
                .register(meters);
        for (int i = 0; i < 60; i++) {
            timer.record(Duration.ofMillis(40));
        }
        for (int i = 0; i < 40; i++) {
            timer.record(Duration.ofMillis(400));
        }

        assertThat(Readings.of(meters).get(0).values())
                .containsEntry("count", 100.0)
                .containsEntry("p50", 0.1)
                .containsEntry("p99", 0.5);
    }

    @Test
    void aGaugeWhoseSourceIsAwayIsLeftOut() {
        gauge("gantry.delays.open", Double.NaN);

        assertThat(Readings.of(meters)).isEmpty();
    }

    private Timer timer(String name, String... tags) {
        return meters.timer(name, tags);
    }

    private void gauge(String name, double value, String... tags) {
        Gauge.builder(name, () -> value).tags(tags).register(meters);
    }
}
