package io.gantry.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.Event;
import io.gantry.stream.EventOutbox;
import io.gantry.testing.Race;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditRecorderTests {

    private static final int AT_ONCE = 40;

    private final Box box = new Box();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AuditRecorder recorder = new AuditRecorder(box, () -> {}, meters.counter("lost"));

    @Test
    void whatComesTogetherIsWrittenTogetherAndSafeBeforeAnybodyIsAnswered() {
        box.beforeFirst = () -> await().until(() -> recorder.waitingToWrite() == AT_ONCE - 1);

        var safe = Race.of(many());

        assertThat(safe).hasSize(AT_ONCE).containsOnly(true);
        assertThat(box.events).hasSize(AT_ONCE);
        assertThat(box.writes).isEqualTo(2);
    }

    @Test
    void whatTheStoreDoesNotTakeWaitsUntilItDoes() {
        box.isAway = true;

        assertThat(Race.of(many())).containsOnly(false);
        box.isAway = false;
        recorder.stop();

        assertThat(box.events).hasSize(AT_ONCE);
        assertThat(meters.counter("lost").count()).isZero();
    }

    private List<Callable<Boolean>> many() {
        return Stream.generate(() -> (Callable<Boolean>) () -> recorder.record(event()))
                .limit(AT_ONCE)
                .toList();
    }

    private static RequestAudited event() {
        return new RequestAudited(
                UUID.randomUUID(),
                Instant.parse("2026-11-28T04:00:00Z"),
                "progress-service",
                null,
                "10.12.0.7",
                "receive",
                "/api/progress/reports",
                Outcome.DENIED,
                401);
    }

    private static final class Box implements EventOutbox {

        private final List<Event> events = new ArrayList<>();
        private int writes;
        private volatile boolean isAway;
        private Runnable beforeFirst = () -> {};

        @Override
        public void add(Collection<? extends Event> added) {
            if (isAway) {
                throw new IllegalStateException("the store is away");
            }
            if (writes++ == 0) {
                beforeFirst.run();
            }
            events.addAll(added);
        }

        @Override
        public List<Pending> pending(int limit) {
            return List.of();
        }

        @Override
        public void published(List<Pending> pending) {
            throw new IllegalStateException("nothing was pending");
        }
    }
}
