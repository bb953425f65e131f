package io.gantry.progress.delay;

import static io.gantry.progress.delay.Happened.moved;
import static io.gantry.progress.delay.Happened.planned;
import static io.gantry.progress.delay.Happened.registered;
import static io.gantry.progress.delay.Happened.removed;
import static io.gantry.progress.delay.Happened.reported;
import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same history through the rules of today and through the former ones gives the same delays. The former ones judge
 * everything each hour, those of today only what is due. Changed on purpose, and so not in this history: a time without
 * any work planned, in which no report is missed; finished, suspended and withdrawn projects; doubted reports.
 */
class GoldenRunTests {

    private static final int ACTIVITIES = 8;
    private static final int HOURS = 24 * 150;

    private final List<String> former = new ArrayList<>();
    private final List<String> present = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theSameHistoryGivesTheSameDelays(long seed) {
        var random = new Random(seed);
        var reference = new FormerRules();
        var judging = new Judging("activity-overdue", "report-missed");
        var now = Happened.REGISTERED_AT;
        var revision = 1L;
        happen(reference, judging, registered(Stage.STARTED, Standing.ACTIVE));
        happen(reference, judging, planned(plan(random)));
        for (int hour = 0; hour < HOURS; hour++) {
            if (random.nextInt(60) == 0) {
                happen(reference, judging, report(random, now));
            }
            if (random.nextInt(500) == 0) {
                revision++;
                happen(reference, judging, revision(random, revision, now));
            }
            former.addAll(reference.decide(now));
            if (judging.isDue(now)) {
                judging.decideAt(now).forEach(event -> line(event).ifPresent(present::add));
            }
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(present).containsExactlyInAnyOrderElementsOf(former);
        assertThat(former).hasSizeGreaterThan(10);
    }

    private static void happen(FormerRules reference, Judging judging, Event event) {
        reference.on(event);
        judging.happens(event);
    }

    /** From beginning to end some activity is always under way, and one lasts until the end. */
    private static Activity[] plan(Random random) {
        var activities = new Activity[ACTIVITIES];
        activities[0] = activity("A0", FIRST_DAY, FIRST_DAY.plusDays(200), "1");
        for (int i = 1; i < ACTIVITIES; i++) {
            activities[i] = anyActivity("A" + i, random);
        }
        return activities;
    }

    private static Activity anyActivity(String id, Random random) {
        var start = FIRST_DAY.plusDays(random.nextInt(60));
        return activity(id, start, start.plusDays(random.nextInt(40)), "1");
    }

    private static Event report(Random random, Instant now) {
        // The first activity is never completed: while it is open a report is always due.
        var activity = random.nextInt(ACTIVITIES);
        var complete = activity > 0 && random.nextInt(3) == 0;
        var seen = now.minus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(100) : 0));
        return reported("A" + activity, complete ? "100" : String.valueOf(random.nextInt(100)), seen);
    }

    private static Event revision(Random random, long revision, Instant now) {
        var id = "A" + (1 + random.nextInt(ACTIVITIES - 1));
        return random.nextInt(5) == 0
                ? removed(revision, id, now, "取消")
                : moved(revision, anyActivity(id, random), now, "调整");
    }

    private static Optional<String> line(DelayEvent event) {
        return event.match(new Kind())
                .map(kind -> FormerRules.line(
                        event.time(),
                        kind,
                        event.delay().rule(),
                        event.delay().subject().id(),
                        event.delay().episode(),
                        event.delay().level().equals(Level.RED)));
    }

    /** What the former decisions would have called it; they did not tell of changes. */
    private record Kind() implements DelayEvent.Cases<Optional<String>> {

        @Override
        public Optional<String> on(DelayDetected event) {
            return Optional.of("detected");
        }

        @Override
        public Optional<String> on(DelayChanged event) {
            return Optional.empty();
        }

        @Override
        public Optional<String> on(DelayWorsened event) {
            return Optional.of("worsened");
        }

        @Override
        public Optional<String> on(DelayEased event) {
            return Optional.of("eased");
        }

        @Override
        public Optional<String> on(DelayCleared event) {
            return Optional.of("cleared");
        }
    }
}
