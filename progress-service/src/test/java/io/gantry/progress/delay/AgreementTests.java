package io.gantry.progress.delay;

import static io.gantry.progress.delay.Happened.moved;
import static io.gantry.progress.delay.Happened.planned;
import static io.gantry.progress.delay.Happened.registered;
import static io.gantry.progress.delay.Happened.reported;
import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.STRUCTURE;
import static io.gantry.progress.rule.Case.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.delay.TwoInstances.Instance;
import io.gantry.progress.status.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances that read, decide, publish late, die and begin anew come to the same delays, each told once. */
class AgreementTests {

    private static final int STEPS = 400;

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000, 4_000})
    void whateverTheInterleaving(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + Seeds.many(20); seed++) {
            runWith(seed);
        }
    }

    private void runWith(int seed) {
        var random = new Random(seed);
        var system = new TwoInstances();
        system.append(registered(Stage.STARTED, Standing.ACTIVE));
        system.append(planned(
                activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(9), "1"),
                activity(STRUCTURE, FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(19), "3")));
        var instances = List.of(system.instance(), system.instance());
        var now = Happened.REGISTERED_AT;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            act(random, system, instances.get(random.nextInt(2)), now);
        }
        settle(instances, now);

        for (var instance : instances) {
            assertThat(instance.open())
                    .as("seed %d", seed)
                    .isEqualTo(instances.get(0).open());
            assertThat(instance.unsaid(now)).as("seed %d", seed).isEmpty();
        }
        assertThat(heardBy(system))
                .as("seed %d", seed)
                .isEqualTo(instances.get(0).open());
    }

    private static void act(Random random, TwoInstances system, Instance instance, Instant now) {
        switch (random.nextInt(6)) {
            case 0 -> happen(random, system, now);
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

    private static void happen(Random random, TwoInstances system, Instant now) {
        var activity = random.nextBoolean() ? FOUNDATION : STRUCTURE;
        if (random.nextInt(10) > 0) {
            system.append(reported(activity, random.nextBoolean() ? "100" : "60", now));
        } else {
            var days = random.nextInt(30);
            system.append(moved(
                    1L + system.log().size(), activity(activity, FIRST_DAY, FIRST_DAY.plusDays(days), "2"), now, "调整"));
        }
    }

    // The watermark: judged only when everything that is in the log has been read.
    private static void judge(Instance instance, Instant now) {
        if (instance.isCaughtUp()) {
            instance.judge(now);
        }
    }

    private static void settle(List<Instance> instances, Instant now) {
        do {
            for (var instance : instances) {
                instance.send();
                instance.read(Integer.MAX_VALUE);
                judge(instance, now);
            }
        } while (!instances.stream()
                .allMatch(instance ->
                        instance.isCaughtUp() && instance.unsaid(now).isEmpty()));
    }

    /** The delays that stand for a listener who takes, of each delay, only news: as notification-service does. */
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
