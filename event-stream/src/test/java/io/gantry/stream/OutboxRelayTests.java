package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTests {

    private final Map<String, List<Event>> documents = new ConcurrentHashMap<>();
    private final List<Event> log = java.util.Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<Event> unconfirmed = new ConcurrentLinkedQueue<>();

    private final OutboxRelay relay =
            new OutboxRelay(List.of(new MapOutbox()), this::append, Duration.ofMillis(50), new SimpleMeterRegistry());

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

    /** Appends; what is marked unconfirmed reaches the log, but its publisher does not learn of it. */
    private List<Optional<Position>> append(List<? extends Event> events) {
        log.addAll(events);
        return events.stream()
                .map(event -> unconfirmed.remove(event)
                        ? Optional.<Position>empty()
                        : Optional.of(new Position("topic", 0, 0)))
                .toList();
    }

    private final class MapOutbox implements Outbox {

        @Override
        public List<Pending> pending(int limit) {
            return documents.entrySet().stream()
                    .map(entry -> new Pending(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public void published(List<Pending> pending) {
            pending.forEach(each -> documents.remove(each.document()));
        }
    }
}
