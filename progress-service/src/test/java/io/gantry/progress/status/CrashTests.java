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
import io.gantry.stream.TryAgainException;
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
        var writes = new Writes();
        new Site(writes, log).process().readAll(5);

        for (int k = 0; k < writes.done(); k++) {
            assertSame(dyingOnce(log, k, 5, 3), right, "write " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whereverItDiesInALongHistory(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + Seeds.many(60); seed++) {
            var random = new Random(seed);
            var log = History.of(random, 60);
            var right = statusAfter(log, 1 + random.nextInt(60));
            var survived = dyingAgainAndAgain(log, random);

            assertSame(survived, right, "seed " + seed);
        }
    }

    /** An old process that goes on with what it had in memory, however long ago, while its successor is at work. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whatAPausedProcessWritesLateHarmsNothing(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + Seeds.many(30); seed++) {
            var random = new Random(seed);
            var log = History.of(random, 40);
            var site = new Site(new Writes(), log);
            var processes = List.of(site.process(Duration.ZERO), site.process(Duration.ZERO));
            for (int step = 0; step < 100; step++) {
                var process = processes.get(random.nextInt(2));
                switch (random.nextInt(3)) {
                    case 0 -> process.read(1 + random.nextInt(8));
                    case 1 -> process.judge(random);
                    default -> process.write();
                }
            }
            var last = processes.get(random.nextInt(2));
            last.readAll(7);
            var others = processes.get(processes.indexOf(last) == 0 ? 1 : 0);
            others.write();
            last.readAll(7);

            assertSame(site.process().status, statusAfter(log, 7), "seed " + seed);
        }
    }

    /** The stores, the position in them, and the log. */
    private record Site(StatusStores stores, StatusHarness.SavedPosition position, List<EventRecord> log) {

        Site(Writes writes, List<EventRecord> log) {
            this(MemoryStores.create(writes), new StatusHarness.SavedPosition(), log);
        }

        /** One that nobody replaces while it lives. */
        Process process() {
            return process(Duration.ofHours(1));
        }

        Process process(Duration sureFor) {
            // So few that much is read again, again and again.
            return new Process(StatusHarness.over(stores, position, CLOCK, 3, sureFor), log);
        }
    }

    private record Process(StatusHarness status, List<EventRecord> log) {

        boolean isAtTheEnd() {
            return log.stream().noneMatch(this::isUnread);
        }

        private boolean isUnread(EventRecord record) {
            return record.position().offset()
                    >= status.position(record.position().topic());
        }

        /** Reads on, in one batch. */
        void read(int records) {
            var batch = log.stream().filter(this::isUnread).limit(records).toList();
            try {
                status.fold(batch);
            } catch (DiedException e) {
                status.begin();
            } catch (TryAgainException e) {
                // The same batch comes again.
            }
        }

        void write() {
            status.write();
        }

        void readAll(int batch) {
            write();
            for (int round = 0; round < 1_000 && !isAtTheEnd(); round++) {
                read(batch);
                write();
            }
            assertThat(isAtTheEnd()).isTrue();
        }

        /** Judges some of it, and finds nothing to say. */
        void judge(Random random) {
            var asOf = CLOCK.instant();
            for (var given : status.subjects().load(List.of(PROJECT), asOf, "rules", 2)) {
                status.subjects().settle(Settling.all(given, asOf, random.nextBoolean() ? asOf.plusSeconds(60) : null));
            }
        }
    }

    private static StatusHarness statusAfter(List<EventRecord> log, int batch) {
        var process = new Site(new Writes(), log).process();
        process.readAll(batch);
        return process.status();
    }

    private static StatusHarness dyingOnce(List<EventRecord> log, int k, int batch, int batchAfter) {
        var writes = new Writes();
        var site = new Site(writes, log);
        writes.dieAfter(k);
        var first = site.process();
        try {
            while (!first.isAtTheEnd()) {
                first.read(batch);
                first.write();
            }
        } finally {
            writes.live();
        }
        var second = site.process();
        second.readAll(batchAfter);
        return second.status();
    }

    private static StatusHarness dyingAgainAndAgain(List<EventRecord> log, Random random) {
        var writes = new Writes();
        var site = new Site(writes, log);
        for (int life = 0; life < 60; life++) {
            writes.dieAfter(random.nextInt(40));
            var process = site.process();
            for (int step = 0; step < 10; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> process.judge(random);
                    case 1 -> process.write();
                    default -> process.read(1 + random.nextInt(12));
                }
            }
        }
        writes.live();
        var last = site.process();
        last.readAll(9);
        return site.process().status();
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
