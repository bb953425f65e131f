package io.gantry.progress.delay;

import static io.gantry.progress.status.Samples.FIRST_DAY;
import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Event;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.TrackedDelay;
import io.gantry.progress.status.DelayStatus;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.Seeds;
import io.gantry.progress.status.StatusHarness;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two instances with stores of their own, on the real fold and with all rules, read one log in different batches, decide,
 * publish late, lose their stores and begin anew; in the end they know the same.
 */
class StatusAgreementTests {

    private static final int STEPS = 150;

    private final ActiveRules rules = Judging.rules(1, Map.of());
    private final DelayDecisions decisions = new DelayDecisions(new Region(StatusHarness.REGION.zone()));
    private final List<EventRecord> log = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final List<ProgressReport> reports = new ArrayList<>();
    private Instant now = Samples.REGISTERED_AT;
    private long planRevision = 1;

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whateverTheInterleaving(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + Seeds.many(60); seed++) {
            runWith(seed);
        }
    }

    private void runWith(int seed) {
        log.clear();
        ends.clear();
        reports.clear();
        now = Samples.REGISTERED_AT;
        planRevision = 1;
        append(Samples.registered(Stage.STARTED));
        append(Samples.planned());
        var random = new Random(seed);
        var instances = List.of(new Instance(), new Instance());
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            act(random, instances.get(random.nextInt(2)));
        }
        settle(instances);
        var replay = new Instance();
        replay.read(Integer.MAX_VALUE);

        for (var instance : List.of(instances.get(1), replay)) {
            assertThat(instance.open())
                    .as("seed %d", seed)
                    .isEqualTo(instances.get(0).open());
            assertThat(instance.totals())
                    .as("seed %d", seed)
                    .isEqualTo(instances.get(0).totals());
        }
        assertThat(instances.get(0).unsaid()).as("seed %d", seed).isEmpty();
    }

    private void act(Random random, Instance instance) {
        switch (random.nextInt(6)) {
            case 0 -> happen(random);
            case 1, 2 -> instance.read(1 + random.nextInt(5));
            case 3 -> instance.judge();
            case 4 -> instance.send();
            default -> {
                if (random.nextInt(20) == 0) {
                    instance.startAnew();
                }
            }
        }
    }

    private void happen(Random random) {
        var activity = random.nextBoolean() ? FOUNDATION : STRUCTURE;
        if (random.nextInt(8) == 0) {
            planRevision++;
            append(Samples.changed(
                    planRevision,
                    List.of(Samples.activity(
                            activity, 10, activity, FIRST_DAY, FIRST_DAY.plusDays(random.nextInt(40)), "2", null)),
                    List.of()));
        } else if (random.nextInt(6) == 0 && !reports.isEmpty()) {
            append(Samples.confirmed(reports.get(random.nextInt(reports.size())), now));
        } else {
            var seen = random.nextInt(5) == 0 ? now.minus(Duration.ofHours(random.nextInt(90))) : now;
            var report = Samples.report(activity, String.valueOf(random.nextInt(101)), null, seen);
            reports.add(report);
            append(Samples.received(report, now));
        }
    }

    private void append(Event event) {
        var offset = ends.merge(event.topic(), 1L, Long::sum) - 1;
        log.add(new EventRecord(event, new Position(event.topic(), 0, offset)));
    }

    private void settle(List<Instance> instances) {
        for (int round = 0; round < 40; round++) {
            int before = log.size();
            for (var instance : instances) {
                instance.send();
                instance.read(Integer.MAX_VALUE);
                instance.judge();
            }
            if (log.size() == before && instances.stream().allMatch(instance -> instance.unsent.isEmpty())) {
                return;
            }
        }
    }

    private final class Instance {

        private StatusHarness status = StatusHarness.inMemory(() -> now);
        private int read;
        private final List<Event> unsent = new ArrayList<>();

        void read(int records) {
            int end = (int) Math.min(log.size(), (long) read + records);
            if (end > read) {
                status.handle(log.subList(read, end));
                read = end;
            }
        }

        // The watermark: judged only when everything that is in the log has been read.
        void judge() {
            if (read == log.size()) {
                status.subjects().due(now, rules.identity(), 10).forEach(due -> {
                    for (var given : status.subjects().load(List.of(due.projectId()), now, rules.identity(), 100)) {
                        var decision = decisions.decide(given, now, rules, Outages.NONE);
                        assertThat(decision.failures()).isEmpty();
                        unsent.addAll(decision.events());
                        status.subjects().settle(decision.settled());
                    }
                });
            }
        }

        void send() {
            unsent.forEach(StatusAgreementTests.this::append);
            unsent.clear();
        }

        void startAnew() {
            status = StatusHarness.inMemory(() -> now);
            read = 0;
            unsent.clear();
        }

        List<Event> unsaid() {
            unsent.clear();
            judge();
            return unsent;
        }

        Set<UUID> open() {
            return status.stores().delays().openOf(PROJECT).stream()
                    .map(DelayStatus::tracked)
                    .map(Objects::requireNonNull)
                    .map(TrackedDelay::delay)
                    .map(delay -> delay.id())
                    .collect(Collectors.toSet());
        }

        String totals() {
            var totals = status.project(PROJECT).totals();
            return totals.percentComplete() + " " + totals.complete() + " " + totals.earliestOpenStart() + " "
                    + status.project(PROJECT).delays().open();
        }
    }
}
