package io.gantry.progress.delay;

import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.Stage;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.Delays.Tracked;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.TwoInstances;
import io.gantry.progress.status.TwoInstances.Instance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances that read, decide, publish late, die and begin anew come to the same delays, each told once. */
class AgreementTests {

    private static final int STEPS = 400;

    private final RegionProperties region = new RegionProperties(ZoneOffset.UTC);
    private final DelayDecisions decisions = new DelayDecisions(List.of(
            new ActivityOverdue(new DelayProperties.Overdue(15), region),
            new ReportMissed(new DelayProperties.Report(DayOfWeek.TUESDAY, LocalTime.NOON, 2), region)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whateverTheInterleaving(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 200; seed++) {
            runWith(seed);
        }
    }

    private void runWith(int seed) {
        var random = new Random(seed);
        var system = new TwoInstances();
        system.append(registered(Stage.STARTED));
        system.append(baselined());
        var instances = List.of(system.instance(), system.instance());
        var now = Samples.REGISTERED_AT;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            act(random, system, instances.get(random.nextInt(2)), now);
        }
        settle(instances, now);

        for (var instance : instances) {
            assertThat(open(instance)).as("seed %d", seed).isEqualTo(open(instances.get(0)));
            assertThat(decisions.decide(instance.status(), now))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(heardBy(system)).as("seed %d", seed).isEqualTo(open(instances.get(0)));
    }

    private void act(Random random, TwoInstances system, Instance instance, Instant now) {
        switch (random.nextInt(6)) {
            case 0 -> {
                var activity = random.nextBoolean() ? Samples.FOUNDATION : Samples.STRUCTURE;
                system.append(reported(activity, random.nextBoolean() ? "100" : "60", now));
            }
            case 1, 2 -> instance.read(1 + random.nextInt(5));
            case 3 -> judge(instance, now);
            case 4 -> instance.send();
            default -> {
                if (random.nextInt(20) == 0) {
                    instance.startAnew();
                }
            }
        }
    }

    // The watermark: judged only when everything that is in the log has been read.
    private void judge(Instance instance, Instant now) {
        if (instance.isCaughtUp()) {
            instance.decided(decisions.decide(instance.status(), now));
        }
    }

    private void settle(List<Instance> instances, Instant now) {
        for (int round = 0; round < 10; round++) {
            for (var instance : instances) {
                instance.send();
                instance.read(Integer.MAX_VALUE);
                judge(instance, now);
            }
        }
    }

    private static Set<UUID> open(Instance instance) {
        return instance.status()
                .delays()
                .open()
                .map(Tracked::delay)
                .map(Delay::id)
                .collect(Collectors.toSet());
    }

    /** The delays that stand for a listener who heeds, of each delay, only news: as notification-service does. */
    private static Set<UUID> heardBy(TwoInstances system) {
        Map<UUID, Long> revisions = new HashMap<>();
        var open = new HashSet<UUID>();
        for (var event : system.log()) {
            if (event instanceof DelayEvent delayed
                    && delayed.revision()
                            > revisions.getOrDefault(delayed.delay().id(), 0L)) {
                revisions.put(delayed.delay().id(), delayed.revision());
                if (delayed instanceof DelayCleared) {
                    open.remove(delayed.delay().id());
                } else {
                    open.add(delayed.delay().id());
                }
            }
        }
        return open;
    }
}
