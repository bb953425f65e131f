package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.status.Memory.DiedException;
import io.gantry.progress.status.Memory.Writes;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies between any two writes, or that another replaces, leaves statuses that come out the same. */
class CrashTests {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-12T02:00:00Z"));

    @Test
    void betweenAnyTwoWritesOfAShortHistory() {
        var log = History.of(new Random(7), 14);
        var right = statusAfter(log, 100);
        var writes = writesOf(log);

        for (int k = 0; k < writes; k++) {
            assertSame(dyingOnce(log, k, 5, 3), right, "write " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whereverItDiesInALongHistory(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 200; seed++) {
            var random = new Random(seed);
            var log = History.of(random, 60);
            var right = statusAfter(log, 1 + random.nextInt(60));
            var survived = dyingAgainAndAgain(log, random);

            assertSame(survived, right, "seed " + seed);
        }
    }

    /** An old process that goes on with what it had read, however long ago, while its successor is at work. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whatAPausedProcessWritesLateHarmsNothing(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 100; seed++) {
            var random = new Random(seed);
            var log = History.of(random, 40);
            var stores = MemoryStores.create(new Writes());
            var paused = StatusHarness.over(stores, CLOCK);
            var successor = StatusHarness.over(stores, CLOCK);
            int old = 1 + random.nextInt(20);
            paused.handle(log.subList(0, old));
            int read = random.nextInt(old);
            for (int at = read; at < log.size(); ) {
                int end = Math.min(log.size(), at + 1 + random.nextInt(5));
                successor.handle(log.subList(at, end));
                at = end;
                if (random.nextBoolean()) {
                    paused.handle(log.subList(0, old));
                    old = Math.min(end, old + random.nextInt(3));
                }
            }

            assertSame(successor, statusAfter(log, 7), "seed " + seed);
        }
    }

    private static int writesOf(List<EventRecord> log) {
        var writes = new Writes();
        var status = StatusHarness.over(MemoryStores.create(writes), CLOCK);
        inBatches(status, log, 5);
        return writes.done();
    }

    private static StatusHarness statusAfter(List<EventRecord> log, int batch) {
        var status = StatusHarness.over(MemoryStores.create(new Writes()), CLOCK);
        inBatches(status, log, batch);
        return status;
    }

    private static void inBatches(StatusHarness status, List<EventRecord> log, int size) {
        for (int from = 0; from < log.size(); from += size) {
            status.handle(log.subList(from, Math.min(log.size(), from + size)));
        }
    }

    private static StatusHarness dyingOnce(List<EventRecord> log, int k, int batch, int batchAfter) {
        var writes = new Writes();
        var stores = MemoryStores.create(writes);
        writes.dieAfter(k);
        int done = 0;
        try {
            var first = StatusHarness.over(stores, CLOCK);
            for (; done < log.size(); done += batch) {
                first.handle(log.subList(done, Math.min(log.size(), done + batch)));
            }
        } catch (DiedException e) {
            // As wanted.
        }
        writes.live();
        var second = StatusHarness.over(stores, CLOCK);
        inBatches(second, log.subList(Math.min(done, log.size()), log.size()), batchAfter);
        return second;
    }

    private static StatusHarness dyingAgainAndAgain(List<EventRecord> log, Random random) {
        var writes = new Writes();
        var stores = MemoryStores.create(writes);
        int done = 0;
        while (done < log.size()) {
            writes.dieAfter(random.nextInt(40));
            var process = StatusHarness.over(stores, CLOCK);
            try {
                while (done < log.size()) {
                    int end = Math.min(log.size(), done + 1 + random.nextInt(12));
                    process.handle(log.subList(done, end));
                    done = end;
                }
            } catch (DiedException e) {
                // A store may also lose its last position.
                done = Math.max(0, done - random.nextInt(3));
            }
        }
        writes.live();
        return StatusHarness.over(stores, CLOCK);
    }

    private static void assertSame(StatusHarness status, StatusHarness right, String when) {
        var project = status.project(PROJECT);
        var expected = right.project(PROJECT);
        assertThat(project.totals())
                .as(when)
                .usingRecursiveComparison()
                .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .ignoringCollectionOrder()
                .isEqualTo(expected.totals());
        assertThat(project.delays().counts())
                .as(when)
                .containsExactlyInAnyOrderElementsOf(expected.delays().counts());
        assertThat(project.reporting()).as(when).isEqualTo(expected.reporting());
        assertThat(project.registration()).as(when).isEqualTo(expected.registration());
        assertThat(project.plan())
                .as(when)
                .usingRecursiveComparison()
                .ignoringFields("planned")
                .isEqualTo(expected.plan());
        assertThat(project.applied()).as(when).isEqualTo(expected.applied());
        for (var id : History.ACTIVITIES) {
            var activity = status.activity(PROJECT, id);
            var wanted = right.activity(PROJECT, id);
            assertThat(activity)
                    .as("%s, %s", when, id)
                    .usingRecursiveComparison()
                    .ignoringFields("version", "applied", "pending")
                    .isEqualTo(wanted);
        }
    }

    /** A log of everything that may happen to a project, at random. */
    private static final class History {

        static final List<String> ACTIVITIES = List.of(FOUNDATION, STRUCTURE, "A030", "A040");

        private final Random random;
        private final List<EventRecord> log = new ArrayList<>();
        private final Map<String, Long> offsets = new HashMap<>();
        private final List<ProgressReport> reports = new ArrayList<>();
        private final Map<String, Integer> episodes = new HashMap<>();
        private final Map<String, Long> open = new HashMap<>();
        private Instant now = START;
        private long registryRevision = 1;
        private long planRevision;

        private History(Random random) {
            this.random = random;
        }

        static List<EventRecord> of(Random random, int length) {
            var history = new History(random);
            history.add(Samples.registered(Stage.STARTED));
            history.plan();
            while (history.log.size() < length) {
                history.now = history.now.plus(Duration.ofMinutes(random.nextInt(600)));
                history.happen();
            }
            return List.copyOf(history.log);
        }

        private void add(Event event) {
            var offset = offsets.merge(event.topic(), 1L, Long::sum) - 1;
            log.add(new EventRecord(event, new Position(event.topic(), 0, offset)));
        }

        private void happen() {
            switch (random.nextInt(10)) {
                case 0 -> plan();
                case 1 -> stand();
                case 2 -> review();
                case 3 -> overdue();
                case 4, 5 -> doubt();
                default -> report();
            }
        }

        private void plan() {
            planRevision++;
            var whole = planRevision == 1 || random.nextBoolean();
            var set = ACTIVITIES.stream()
                    .filter(id -> random.nextInt(3) > 0)
                    .map(this::activity)
                    .toList();
            var removed = whole
                    ? List.<String>of()
                    : ACTIVITIES.stream()
                            .filter(id ->
                                    set.stream().noneMatch(each -> each.id().equals(id)))
                            .filter(id -> random.nextInt(4) == 0)
                            .toList();
            if (set.size() > 1 && random.nextBoolean()) {
                add(Samples.plan(PROJECT, planRevision, whole, 1, 2, set.subList(0, 1), List.of()));
                add(Samples.plan(PROJECT, planRevision, whole, 2, 2, set.subList(1, set.size()), removed));
            } else {
                add(Samples.plan(PROJECT, planRevision, whole, 1, 1, set, removed));
            }
        }

        private Activity activity(String id) {
            var start = Samples.FIRST_DAY.plusDays(random.nextInt(10));
            return Samples.activity(
                    id,
                    random.nextInt(5),
                    id,
                    start,
                    start.plusDays(random.nextInt(10)),
                    String.valueOf(1 + random.nextInt(3)),
                    random.nextBoolean() ? null : "QY-JG");
        }

        private void stand() {
            registryRevision++;
            var suspended = registryRevision % 2 == 0;
            add(Samples.standing(
                    registryRevision,
                    suspended ? Standing.ACTIVE : Standing.SUSPENDED,
                    suspended ? Standing.SUSPENDED : Standing.ACTIVE,
                    now));
        }

        private void report() {
            var seen = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(100))) : now;
            var report = Samples.report(
                    ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                    String.valueOf(random.nextInt(101)),
                    random.nextBoolean() ? String.valueOf(random.nextInt(1000)) : null,
                    seen);
            reports.add(report);
            add(Samples.received(report, now));
            if (random.nextInt(8) == 0) {
                add(Samples.received(Samples.with(report, "1", null), now));
            }
        }

        private void review() {
            if (!reports.isEmpty()) {
                var report = reports.get(random.nextInt(reports.size()));
                add(
                        random.nextBoolean()
                                ? Samples.confirmed(report, now)
                                : Samples.corrected(
                                        Samples.with(report, String.valueOf(random.nextInt(101)), "7"), now));
            }
        }

        private void doubt() {
            if (!reports.isEmpty()) {
                var report = reports.get(Math.max(0, reports.size() - 1 - random.nextInt(3)));
                decide(
                        report.id().toString(),
                        Samples.doubtOf(
                                report, episodes.getOrDefault(report.id().toString(), 1)));
            }
        }

        private void overdue() {
            decide(FOUNDATION, Samples.overdue(episodes.getOrDefault(FOUNDATION, 1), Level.YELLOW));
        }

        private void decide(String subject, io.gantry.event.Delay delay) {
            var revision = open.remove(subject);
            if (revision == null) {
                open.put(subject, 1L);
                add(Samples.detected(delay, now));
            } else {
                episodes.put(subject, delay.episode() + 1);
                add(Samples.cleared(delay, revision + 1, now));
            }
        }
    }
}
