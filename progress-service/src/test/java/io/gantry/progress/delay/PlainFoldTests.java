package io.gantry.progress.delay;

import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Region;
import io.gantry.progress.status.StatusHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statuses, which are kept in many documents and judged where something is due, give the rules the same as the
 * plainest fold of the same log: every event about every delay is equal.
 */
class PlainFoldTests {

    private static final Region REGION = new Region(StatusHarness.REGION.zone());
    private static final int ACTIVITIES = 5;
    private static final int TICKS = 400;

    private final Judging plain = new Judging(REGION);
    private final ActiveRules rules = Judging.rules(1, Map.of());
    private final DelayDecisions decisions = new DelayDecisions(REGION);
    private Instant now = Happened.REGISTERED_AT;
    private final StatusHarness statuses = StatusHarness.inMemory(() -> now);
    private final List<ProgressReported> reports = new ArrayList<>();
    private Random random = new Random(0);
    private final List<String> history = new ArrayList<>();
    private long registryRevision = 1;
    private long planRevision = 1;
    private Stage stage = Stage.STARTED;
    private Standing standing = Standing.ACTIVE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theSameLogGivesTheSameDelays(long seed) {
        random = new Random(seed);
        happens(Happened.registered(stage, standing));
        happens(Happened.planned(plan()));
        for (int tick = 0; tick < TICKS; tick++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(12 * 60)));
            happen();

            var expected = plain.decideAt(now);

            assertThat(lines(decide()))
                    .as("seed %d at %s after %s", seed, now, history.get(history.size() - 1))
                    .isEqualTo(lines(expected));
        }
    }

    private static List<String> lines(List<DelayEvent> events) {
        return events.stream().map(Object::toString).sorted().toList();
    }

    /** Decides until all has been said. */
    private List<DelayEvent> decide() {
        var said = new ArrayList<DelayEvent>();
        for (int round = 0; round < 100; round++) {
            var due = statuses.subjects().due(now, rules.identity(), 100).stream()
                    .map(Subjects.DueProject::projectId)
                    .toList();
            if (due.isEmpty()) {
                return said;
            }
            for (var given : statuses.subjects().load(due, now, rules.identity(), 1_000)) {
                var decision = decisions.decide(given, now, rules, Outages.NONE);
                assertThat(decision.failures()).isEmpty();
                statuses.apply(decision.events().toArray(Event[]::new));
                statuses.subjects().settle(decision.settled());
                said.addAll(decision.events());
            }
        }
        throw new AssertionError("decides again and again: " + said);
    }

    private void happens(Event event) {
        history.add(event.toString());
        plain.happens(event);
        statuses.apply(event);
    }

    private void happen() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> report();
            case 4 -> {
                planRevision++;
                happens(Happened.moved(planRevision, anyActivity(), now, "调整"));
            }
            case 5 -> {
                if (random.nextInt(4) == 0) {
                    planRevision++;
                    happens(Happened.removed(planRevision, anyActivity().id(), now, "取消"));
                }
            }
            case 6 -> review();
            case 7 -> {
                if (random.nextInt(6) == 0) {
                    register();
                }
            }
            default -> {
                // Time passes.
            }
        }
    }

    private void report() {
        var percent = random.nextInt(4) == 0 ? "100" : String.valueOf(random.nextInt(100));
        var money = random.nextInt(3) == 0 ? String.valueOf(random.nextInt(1_300) * 1_000_000L) : null;
        var seen = now.minus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(200) : 0));
        var report = Happened.reported(anyActivity().id(), percent, money, seen);
        reports.add(report);
        happens(report);
    }

    private void review() {
        if (!reports.isEmpty()) {
            var report = reports.get(random.nextInt(reports.size())).report();
            happens(
                    random.nextBoolean()
                            ? Happened.confirmed(report.id(), now)
                            : Happened.corrected(report, String.valueOf(random.nextInt(101)), now));
        }
    }

    private void register() {
        registryRevision++;
        if (random.nextBoolean()) {
            var next = stage == Stage.STARTED ? Stage.COMPLETED : Stage.STARTED;
            happens(new StageChanged(
                    UUID.randomUUID(),
                    now,
                    registryRevision,
                    List.of(),
                    Happened.PROJECT,
                    stage,
                    next,
                    "改",
                    Happened.OFFICE));
            stage = next;
        } else {
            var next = standing == Standing.ACTIVE
                    ? List.of(Standing.SUSPENDED, Standing.WITHDRAWN).get(random.nextInt(2))
                    : Standing.ACTIVE;
            happens(new StandingChanged(
                    UUID.randomUUID(),
                    now,
                    registryRevision,
                    List.of(),
                    Happened.PROJECT,
                    standing,
                    next,
                    "改",
                    Happened.OFFICE));
            standing = next;
        }
    }

    private static Activity[] plan() {
        var activities = new Activity[ACTIVITIES];
        for (int i = 0; i < ACTIVITIES; i++) {
            activities[i] = activity("A" + i, FIRST_DAY.plusDays(10L * i), FIRST_DAY.plusDays(10L * i + 19), "2");
        }
        return activities;
    }

    private Activity anyActivity() {
        var id = random.nextInt(ACTIVITIES);
        var start = FIRST_DAY.plusDays(random.nextInt(150));
        return id == 0
                ? Case.milestone("A0", start)
                : activity("A" + id, start, start.plusDays(random.nextInt(60)), String.valueOf(1 + random.nextInt(3)));
    }
}
