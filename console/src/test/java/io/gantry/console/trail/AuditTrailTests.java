package io.gantry.console.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.RequestCounts;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.RequestsCounted;
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
    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final Auditing auditing = new Auditing("console", clock, UUID::randomUUID);
    private final AuditTrail trail =
            new AuditTrail(auditing, new RequestCounts(auditing, clock), log, meters.counter("lost"));

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

        await().atMost(Duration.ofSeconds(20)).until(() -> log.events.size() == 2);
        assertThat(log.tried)
                .hasSizeGreaterThan(2)
                .containsOnly(log.events.get(0).id(), log.events.get(1).id());
    }

    @Test
    void keepsNobodyWaitingAndCountsWhatHasNoPlace() {
        for (int i = 0; i < 1005; i++) {
            trail.done(new MockHttpServletRequest("POST", "/logout"), 200, "logout");
        }

        assertThat(meters.counter("lost").count()).isEqualTo(5);
        trail.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> log.events.size() == 2000);
    }

    @Test
    void publishesAtItsEndWhatStillWaits() {
        trail.start();
        trail.done(new MockHttpServletRequest("POST", "/logout"), 200, "logout");

        trail.stop();

        assertThat(log.events).hasSize(2);
    }

    @Test
    void aFloodIsOneEntryForItsAddress() {
        trail.start();
        for (int i = 0; i < 2000; i++) {
            trail.answered(new MockHttpServletRequest("GET", "/api/registry/projects"), 401);
        }

        trail.stop();

        assertThat(log.events).hasSize(2);
        assertThat(((RequestsCounted) log.events.get(0)).counts())
                .containsExactly(new Count("GET /api/registry/projects", 401, 2000));
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
