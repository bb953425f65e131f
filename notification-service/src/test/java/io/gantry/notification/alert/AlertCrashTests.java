package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies around any write, or that another replaces, leaves alerts and events that come out the same. */
class AlertCrashTests {

    private static final InstantSource CLOCK = InstantSource.fixed(T0);
    private static final int BATCH = 4;

    private final List<AlertEvent> log = new ArrayList<>();

    @Test
    void aroundAnyWriteOfAShortHistory() {
        var history = history(new Random(7), 12);
        var right = undisturbed(history);

        for (int write = 0; write < 8; write++) {
            for (var isMade : List.of(true, false)) {
                log.clear();
                var database = TestStore.EMBEDDED.emptyDatabase();
                var first = new Instance(database);
                first.dieAt(write, isMade);
                int done = first.followUntilDeath(history, 0);
                var second = new Instance(database);
                second.followUntilDeath(history, done);

                assertSame(second, right, "write " + write + (isMade ? " made" : " not made"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200})
    void whereverItDiesInALongHistory(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 8; seed++) {
            var random = new Random(seed);
            var history = history(random, 40);
            var right = undisturbed(history);
            log.clear();
            var database = TestStore.EMBEDDED.emptyDatabase();
            int done = 0;
            var process = new Instance(database);
            while (done < history.size()) {
                process = new Instance(database);
                process.dieAt(random.nextInt(6), random.nextBoolean());
                process.publishes = random;
                // The last positions may be lost, too.
                done = Math.max(0, process.followUntilDeath(history, done) - random.nextInt(6));
                if (process.isAlive()) {
                    break;
                }
            }

            assertSame(process, right, "seed " + seed);
        }
    }

    /** An old owner that goes on with what it had read, however long ago, while its successor is at work. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200})
    void whatAPausedOwnerDoesLateHarmsNothing(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 8; seed++) {
            var random = new Random(seed);
            var history = history(random, 30);
            var right = undisturbed(history);
            log.clear();
            var database = TestStore.EMBEDDED.emptyDatabase();
            var paused = new Instance(database);
            int handled = random.nextInt(10);
            int polled = handled + random.nextInt(8);
            paused.follow(history.subList(0, handled));
            var successor = new Instance(database);
            int next = random.nextInt(handled + 1);
            while (next < history.size()) {
                int end = Math.min(history.size(), next + 1 + random.nextInt(BATCH));
                successor.follow(history.subList(next, end));
                if (random.nextBoolean()) {
                    successor.publish();
                }
                next = end;
                if (random.nextBoolean()) {
                    int to = Math.min(polled, handled + random.nextInt(3));
                    paused.follow(history.subList(handled, to));
                    handled = to;
                }
                if (random.nextBoolean()) {
                    paused.publish();
                }
            }
            paused.publish();
            successor.publish();

            assertSame(successor, right, "seed " + seed);
        }
    }

    private Map<UUID, AlertCase> undisturbed(List<DelayEvent> history) {
        log.clear();
        var instance = new Instance(TestStore.EMBEDDED.emptyDatabase());
        instance.followUntilDeath(history, 0);
        instance.look();
        return instance.alerts();
    }

    private void assertSame(Instance last, Map<UUID, AlertCase> right, String when) {
        last.look();
        assertThat(last.alerts())
                .as(when)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*version", ".*outbox")
                .isEqualTo(right);
        assertThat(last.alerts().values())
                .as(when)
                .allSatisfy(alert -> assertThat(alert.outbox()).isEmpty());
        var told = new LinkedHashMap<UUID, AlertEvent>();
        for (var event : log) {
            var before = told.putIfAbsent(event.id(), event);
            assertThat(event).as(when).isEqualTo(before == null ? event : before);
        }
        var revisions = new HashMap<UUID, Long>();
        for (var event : told.values()) {
            var revision = revisions.merge(event.alert().id(), 1L, Long::sum);
            assertThat(event.revision()).as(when).isEqualTo(revision);
        }
        right.forEach((id, alert) -> assertThat(revisions.get(id)).as(when).isEqualTo(alert.revision()));
    }

    /** Delays of some subjects that come, change and go at random. */
    private static List<DelayEvent> history(Random random, int length) {
        var history = new ArrayList<DelayEvent>();
        var open = new HashMap<String, Delay>();
        var revisions = new HashMap<String, Long>();
        var episodes = new HashMap<String, Integer>();
        while (history.size() < length) {
            var subject = "A" + random.nextInt(4);
            var delay = open.get(subject);
            if (delay == null) {
                var episode = episodes.merge(subject, 1, Integer::sum);
                delay = again(episode, delay("GX-1", "GX-HB", subject));
                open.put(subject, delay);
                revisions.put(subject, 1L);
                history.add(detected(delay, T0));
            } else {
                var revision = revisions.merge(subject, 1L, Long::sum);
                switch (random.nextInt(3)) {
                    case 0 -> history.add(worsened(delay, revision));
                    case 1 -> history.add(changed(delay, revision));
                    default -> {
                        history.add(cleared(delay, revision));
                        open.remove(subject);
                    }
                }
            }
        }
        return history;
    }

    /** One process, with its memory. */
    private final class Instance {

        private final MongoAlertOutbox outbox;
        private final AlertStore store;
        private final Alerts alerts;
        // As the relay has it: by document, each event once.
        private final Map<String, Pending> offered = new LinkedHashMap<>();
        private Random publishes = new Random(3);
        private int writesLeft = Integer.MAX_VALUE;
        private boolean isLastMade;

        Instance(MongoDatabase database) {
            var codec = new EventCodec();
            var memory = new AlertMemory(3);
            outbox = new MongoAlertOutbox(database, codec, memory);
            store = new DyingStore(new MongoAlertStore(database, codec), this);
            var saved = new SavedAlerts(store, memory, this::offer, this::look);
            var meters = new AlertMeters(new SimpleMeterRegistry(), store, CLOCK);
            alerts = new Alerts(store, memory, saved, TRANSITIONS, meters, CLOCK);
            look();
        }

        void dieAt(int write, boolean isMade) {
            writesLeft = write;
            isLastMade = isMade;
        }

        boolean isAlive() {
            return writesLeft >= 0;
        }

        void follow(List<DelayEvent> events) {
            alerts.follow(events);
        }

        /** Returns how many events it has read and knows to be handled. */
        int followUntilDeath(List<DelayEvent> history, int from) {
            int done = from;
            try {
                while (done < history.size()) {
                    int end = Math.min(history.size(), done + BATCH);
                    follow(history.subList(done, end));
                    done = end;
                    if (publishes.nextInt(3) > 0) {
                        publish();
                    }
                }
            } catch (DiedException e) {
                // As wanted.
            }
            return done;
        }

        void publish() {
            var written = List.copyOf(offered.values());
            offered.clear();
            append(written);
        }

        private void offer(List<Pending> written) {
            written.forEach(each -> offered.merge(each.document(), each, Pending::and));
        }

        void look() {
            offered.clear();
            var waiting = outbox.pending(100);
            append(waiting);
            outbox.pending(100);
        }

        Map<UUID, AlertCase> alerts() {
            var found = new HashMap<UUID, AlertCase>();
            store.search(AlertSearch.in(Scope.EVERYTHING), 100).forEach(alert -> found.put(alert.id(), alert));
            return found;
        }

        private void append(List<Pending> pending) {
            pending.forEach(each -> each.events().forEach(event -> log.add((AlertEvent) event)));
            outbox.published(pending);
        }
    }

    private static final class DiedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record DyingStore(AlertStore store, Instance owner) implements AlertStore {

        @Override
        public Map<UUID, AlertCase> find(Collection<UUID> ids, Scope scope) {
            return store.find(ids, scope);
        }

        @Override
        public List<AlertCase> ofSubjects(Map<SubjectKey, Integer> episodes) {
            return store.ofSubjects(episodes);
        }

        @Override
        public boolean save(Collection<AlertCase> changed) {
            if (owner.writesLeft-- > 0) {
                return store.save(changed);
            }
            if (owner.isLastMade) {
                store.save(changed);
            }
            throw new DiedException();
        }

        @Override
        public List<AlertCase> due(Instant now, int limit) {
            return store.due(now, limit);
        }

        @Override
        public List<AlertCase> ahead(Instant now, Duration pause, int limit) {
            return store.ahead(now, pause, limit);
        }

        @Override
        public List<AlertCase> search(AlertSearch search, int limit) {
            return store.search(search, limit);
        }

        @Override
        public Map<String, Long> countByState() {
            return store.countByState();
        }
    }
}
