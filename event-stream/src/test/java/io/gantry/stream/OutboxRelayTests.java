package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Event;
import io.gantry.stream.Outbox.Pending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutboxRelayTests {

    private final Map<String, List<Event>> documents = new ConcurrentHashMap<>();
    private final List<Event> log = java.util.Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<Event> unconfirmed = new ConcurrentLinkedQueue<>();

    private final AtomicInteger refused = new AtomicInteger();
    private final MapOutbox outbox = new MapOutbox();
    private volatile boolean isAway;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile Instant now = Instant.parse("2026-11-30T08:00:00Z");

    private final OutboxRelay relay =
            new OutboxRelay(List.of(outbox), this::append, Duration.ofMillis(50), meters, () -> now);

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void publishesAndTakesOff() {
        var event = reported("GX-1", "10");
        documents.put("GX-1", List.of(event));

        relay.start();

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        assertThat(log).containsExactly(event);
    }

    @Test
    void anEventNeverOvertakesItsPredecessorWhenTheBrokerIsSlow() {
        var first = reported("GX-1", "10");
        var second = reported("GX-1", "20");
        documents.put("GX-1", List.of(first, second));
        unconfirmed.add(first);

        relay.start();

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        assertThat(log).containsExactly(first, first, second);
    }

    @Test
    void publishesWhatIsWrittenLater() {
        relay.start();
        documents.put("GX-2", List.of(reported("GX-2", "10")));
        relay.wake();

        await().untilAsserted(() -> assertThat(log).hasSize(1));
    }

    @Test
    void wokenItReadsTheOutboxesThatHaveBeenWrittenTo() {
        var quiet = new MapOutbox();
        quiet.isWritten = false;
        var both = new OutboxRelay(List.of(quiet, outbox), this::append, Duration.ofMinutes(5), meters, () -> now);
        both.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        var event = reported("GX-1", "10");
        documents.put("GX-1", List.of(event));

        both.wake();

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        both.stop();
        assertThat(log).containsExactly(event);
        assertThat(quiet.reads).as("at the start").hasValue(1);
    }

    @Test
    void whatIsHandedOverIsPublishedAndTakenOffWithoutBeingRead() {
        relay.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        outbox.isReadable = false;
        var event = reported("GX-1", "10");
        documents.put("GX-1", List.of(event));

        relay.offer(outbox, List.of(new Pending("GX-1", List.of(event))));

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        assertThat(log).containsExactly(event);
    }

    @Test
    void whatNobodyWaitsForIsPublishedTogetherWithWhatComesNext() {
        relay.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        outbox.isReadable = false;
        var along = reported("GX-1", "10");
        var next = reported("GX-2", "10");
        var other = new MapOutbox();

        relay.offerAlong(other, List.of(new Pending("GX-1", List.of(along))));
        relay.offer(outbox, List.of(new Pending("GX-2", List.of(next))));

        await().untilAsserted(() -> assertThat(log).containsExactlyInAnyOrder(along, next));
    }

    @Test
    void whatNobodyWaitsForIsPublishedAllTheSameWhenNothingComes() {
        relay.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        outbox.isReadable = false;
        var event = reported("GX-1", "10");

        relay.offerAlong(outbox, List.of(new Pending("GX-1", List.of(event))));

        await().untilAsserted(() -> assertThat(log).containsExactly(event));
    }

    @Test
    void whatIsHandedOverTwiceOfOneDocumentIsPublishedInItsOrder() {
        relay.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        var first = reported("GX-1", "10");
        var second = reported("GX-1", "20");
        unconfirmed.add(first);
        documents.put("GX-1", List.of(first, second));

        relay.offer(outbox, List.of(new Pending("GX-1", List.of(first))));
        relay.offer(outbox, List.of(new Pending("GX-1", List.of(second))));

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        assertThat(log.indexOf(second)).isGreaterThan(log.lastIndexOf(first));
        assertThat(log).containsOnlyOnce(second);
    }

    @Test
    void whatIsHandedOverWhileTheBrokerIsAwayIsReadWhenItIsBack() {
        relay.start();
        await().untilAsserted(() -> assertThat(outbox.reads).hasPositiveValue());
        var first = reported("GX-1", "10");
        var second = reported("GX-1", "20");
        isAway = true;
        documents.put("GX-1", List.of(first));
        relay.offer(outbox, List.of(new Pending("GX-1", List.of(first))));
        await().untilAsserted(() -> assertThat(refused).hasPositiveValue());
        documents.put("GX-1", List.of(first, second));
        relay.offer(outbox, List.of(new Pending("GX-1", List.of(second))));

        isAway = false;

        await().untilAsserted(() -> assertThat(documents).isEmpty());
        assertThat(log).containsExactly(first, second);
    }

    @Test
    void tellsForHowLongTheOldestChangeHasWaited() {
        var event = reported("GX-1", "10");
        now = event.time().plusSeconds(90);
        isAway = true;
        documents.put("GX-1", List.of(event, reported("GX-1", "20")));
        relay.start();
        await().untilAsserted(() -> assertThat(refused).hasPositiveValue());
        assertThat(meters.get("gantry.outbox.age").gauge().value()).isEqualTo(90);

        isAway = false;

        await().untilAsserted(() ->
                assertThat(meters.get("gantry.outbox.age").gauge().value()).isZero());
    }

    @Test
    void anOutageOfTheBrokerIsOneLineAndItsEndAnother(CapturedOutput output) {
        int before = output.getOut().length();
        isAway = true;
        documents.put("GX-1", List.of(reported("GX-1", "10")));
        relay.start();
        await().untilAsserted(() -> assertThat(refused).hasValueGreaterThan(3));

        isAway = false;

        await().until(() -> output.getOut().substring(before).contains("works again"));
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("outbox-relay")))
                .filteredOn(line -> !line.contains("DEBUG"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "outbox-relay failed, trying again"),
                        line -> assertThat(line).contains("INFO", "outbox-relay works again"));
    }

    /** Appends; what is marked unconfirmed reaches the log, but its publisher does not learn of it. */
    private List<Optional<Position>> append(List<? extends Event> events) {
        if (isAway) {
            refused.incrementAndGet();
            return events.stream().map(event -> Optional.<Position>empty()).toList();
        }
        log.addAll(events);
        return events.stream()
                .map(event -> unconfirmed.remove(event)
                        ? Optional.<Position>empty()
                        : Optional.of(new Position("topic", 0, 0)))
                .toList();
    }

    private final class MapOutbox implements Outbox {

        private final AtomicInteger reads = new AtomicInteger();
        private volatile boolean isReadable = true;
        private volatile boolean isWritten = true;

        @Override
        public List<Pending> pending(int limit) {
            reads.incrementAndGet();
            if (!isReadable) {
                return List.of();
            }
            return documents.entrySet().stream()
                    .map(entry -> new Pending(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public boolean isWritten() {
            return isWritten;
        }

        @Override
        public void published(List<Pending> pending) {
            pending.forEach(each -> documents.remove(each.document()));
        }
    }
}
