package io.gantry.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestsCounted;
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
import org.springframework.mock.web.MockHttpServletRequest;

class AuditRecorderTests {

    private static final int AT_ONCE = 40;

    private final Box box = new Box();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Auditing auditing =
            new Auditing("progress-service", () -> Instant.parse("2026-11-28T04:00:00Z"), UUID::randomUUID);
    private final RequestCounts counts = new RequestCounts(auditing, () -> Instant.parse("2026-11-28T04:00:00Z"));
    private final AuditRecorder recorder = new AuditRecorder(box, () -> {}, counts, meters.counter("lost"));

    @Test
    void whatComesTogetherIsWrittenTogetherAndSafeBeforeAnybodyIsAnswered() {
        box.beforeFirst = () -> await().until(() -> recorder.waitingToWrite() == AT_ONCE - 1);

        var safe = Race.of(many());

        assertThat(safe).hasSize(AT_ONCE).containsOnly(true);
        assertThat(box.events).hasSize(2 * AT_ONCE);
        assertThat(box.writes).isEqualTo(2);
    }

    @Test
    void whatTheStoreDoesNotTakeWaitsUntilItDoes() {
        box.isAway = true;

        assertThat(Race.of(many())).containsOnly(false);
        box.isAway = false;
        recorder.stop();

        assertThat(box.events).hasSize(2 * AT_ONCE);
        assertThat(meters.counter("lost").count()).isZero();
    }

    @Test
    void whatWasCountedIsWrittenTogetherAtTheEndAtTheLatest() {
        for (int i = 0; i < 500; i++) {
            var request = new MockHttpServletRequest("GET", "/api/" + i);
            request.setRemoteAddr("10.12.0." + i % 2);
            counts.add(request, 401);
        }

        recorder.stop();

        assertThat(box.writes).isEqualTo(1);
        assertThat(box.events)
                .filteredOn(RequestsCounted.class::isInstance)
                .hasSize(2)
                .allSatisfy(event -> assertThat(((RequestsCounted) event)
                                .counts().stream()
                                        .mapToLong(count -> count.number())
                                        .sum())
                        .isEqualTo(250));
    }

    private List<Callable<Boolean>> many() {
        return Stream.generate(() -> (Callable<Boolean>) () -> recorder.record(event()))
                .limit(AT_ONCE)
                .toList();
    }

    private Audited event() {
        return auditing.entryOf(
                new MockHttpServletRequest("POST", "/api/progress/reports"), 403, "receive", Outcome.DENIED);
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
