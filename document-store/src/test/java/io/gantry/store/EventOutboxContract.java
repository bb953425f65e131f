package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.Event;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class EventOutboxContract {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    private final TestStore store;
    private final MongoDatabase database;
    private final EventOutbox outbox;

    EventOutboxContract(TestStore store) {
        this.store = store;
        this.database = store.emptyDatabase();
        this.outbox = new MongoEventOutbox(database, new EventCodec());
    }

    @Test
    void holdsWhatWasAddedUntilItIsPublished() {
        var event = audited(NOON);
        outbox.add(event);

        assertThat(events(outbox.pending(10))).containsExactly(event);

        outbox.published(outbox.pending(10));
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void addingAnEventAgainDoesNoHarm() {
        var event = audited(NOON);
        outbox.add(event);
        outbox.add(event);

        assertThat(events(outbox.pending(10))).containsExactly(event);
    }

    @Test
    void reportingAsPublishedAgainDoesNoHarm() {
        outbox.add(audited(NOON));
        var pending = outbox.pending(10);
        var later = audited(NOON.plusSeconds(1));
        outbox.add(later);

        outbox.published(pending);
        outbox.published(pending);

        assertThat(events(outbox.pending(10))).containsExactly(later);
    }

    @Test
    void givesTheOldestFirstAndNoMoreThanAsked() {
        var events = IntStream.of(3, 1, 2)
                .mapToObj(i -> audited(NOON.plusSeconds(i)))
                .toList();
        events.forEach(event -> outbox.add(event));

        assertThat(events(outbox.pending(2))).containsExactly(events.get(1), events.get(2));
    }

    @Test
    void isOpenedAgainWithWhatWaits() {
        var event = audited(NOON);
        outbox.add(event);

        assertThat(events(anotherInstance().pending(10))).containsExactly(event);
    }

    @Test
    void nothingIsLostOrDoubledWhenInstancesAddAtTheSameMoment() {
        var adders = IntStream.range(0, 4).mapToObj(i -> adder(25)).toList();

        var added = Race.of(adders).stream().flatMap(List::stream).toList();

        assertThat(events(outbox.pending(1_000))).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void oneEventThatInstancesAddAtTheSameMomentIsThereOnce() {
        var event = audited(NOON);
        Race.of(IntStream.range(0, 4)
                .mapToObj(i -> {
                    var own = anotherInstance();
                    return (Callable<Boolean>) () -> {
                        own.add(event);
                        return true;
                    };
                })
                .toList());

        assertThat(events(outbox.pending(10))).containsExactly(event);
    }

    @Test
    void twoRelaysThatPublishTheSameLoseNothingThatIsAddedMeanwhile() {
        var early = adder(50).runUnchecked();
        var relays = IntStream.range(0, 2).mapToObj(i -> relay()).toList();
        var tasks = new ArrayList<Callable<List<Event>>>(relays);
        tasks.add(adder(50));

        var results = Race.of(tasks);
        var published = new ArrayList<>(results.get(0));
        published.addAll(results.get(1));
        published.addAll(events(outbox.pending(1_000)));

        assertThat(published).containsAll(early).containsAll(results.get(2));
    }

    private Adder adder(int count) {
        return new Adder(anotherInstance(), count);
    }

    private Callable<List<Event>> relay() {
        var own = anotherInstance();
        return () -> {
            var published = new ArrayList<Event>();
            for (int i = 0; i < 20; i++) {
                var pending = own.pending(7);
                published.addAll(events(pending));
                own.published(pending);
            }
            return published;
        };
    }

    private EventOutbox anotherInstance() {
        return new MongoEventOutbox(store.throughAnotherClient(database), new EventCodec());
    }

    private static List<Event> events(List<Pending> pending) {
        return pending.stream().flatMap(one -> one.events().stream()).toList();
    }

    private static Event audited(Instant at) {
        return new RequestAudited(
                UUID.randomUUID(),
                at,
                "sample-service",
                null,
                "127.0.0.1",
                "amendProject",
                "/api/registry/projects/BH-1",
                Outcome.DONE,
                200,
                null,
                null,
                null);
    }

    private record Adder(EventOutbox outbox, int count) implements Callable<List<Event>> {

        @Override
        public List<Event> call() {
            return runUnchecked();
        }

        List<Event> runUnchecked() {
            var added = IntStream.range(0, count)
                    .mapToObj(i -> audited(NOON.plusSeconds(i)))
                    .toList();
            added.forEach(event -> outbox.add(event));
            return added;
        }
    }
}
