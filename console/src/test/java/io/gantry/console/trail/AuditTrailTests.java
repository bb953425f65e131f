package io.gantry.console.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.access.audit.Auditing;
import io.gantry.event.Event;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AuditTrailTests {

    private final Log log = new Log();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AuditTrail trail = new AuditTrail(
            new Auditing("console", InstantSource.fixed(Instant.EPOCH), UUID::randomUUID), log, meters.counter("lost"));

    @AfterEach
    void stop() {
        if (trail.isRunning()) {
            trail.stop();
        }
    }

    @Test
    void publishesAgainUnderTheSameIdWhatWasNotConfirmed() {
        log.refusals = 1;
        trail.start();

        trail.done(new MockHttpServletRequest("POST", "/logout"), 200, "logout");

        await().atMost(Duration.ofSeconds(20)).until(() -> log.events.size() == 1);
        assertThat(log.tried)
                .hasSizeGreaterThan(1)
                .containsOnly(log.events.get(0).id());
    }

    @Test
    void keepsNobodyWaitingAndCountsWhatHasNoPlace() {
        for (int i = 0; i < 1005; i++) {
            trail.done(new MockHttpServletRequest("POST", "/logout"), 200, "logout");
        }

        assertThat(meters.counter("lost").count()).isEqualTo(5);
        trail.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> log.events.size() == 1000);
    }

    @Test
    void publishesAtItsEndWhatStillWaits() {
        trail.start();
        trail.done(new MockHttpServletRequest("POST", "/logout"), 200, "logout");

        trail.stop();

        assertThat(log.events).hasSize(1);
    }

    /** A log that does not confirm at first. */
    private static final class Log implements EventPublisher {

        private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
        private final List<UUID> tried = Collections.synchronizedList(new ArrayList<>());
        private int refusals;

        @Override
        public List<Optional<Position>> tryPublish(List<? extends Event> batch) {
            batch.forEach(event -> tried.add(event.id()));
            if (refusals-- > 0) {
                return batch.stream().map(event -> Optional.<Position>empty()).toList();
            }
            events.addAll(batch);
            return batch.stream()
                    .map(event -> Optional.of(new Position("gantry.audit-events.v1", 0, 0)))
                    .toList();
        }
    }
}
