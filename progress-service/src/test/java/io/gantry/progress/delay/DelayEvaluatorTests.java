package io.gantry.progress.delay;

import static io.gantry.progress.delay.Happened.planned;
import static io.gantry.progress.delay.Happened.registered;
import static io.gantry.progress.delay.Happened.reported;
import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.activity;
import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.DelayEvent;
import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DelayEvaluatorTests {

    private static final List<DelayRule> RULES = GivenRules.of("activity-overdue", "physical-behind", "report-missed");
    private static final Activity FOUNDATION_PLANNED = activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(9), "1");

    private final OneProjectSubjects subjects = new OneProjectSubjects();
    private final InMemoryRuleStore store = new InMemoryRuleStore();
    private final LogOfEvents log = new LogOfEvents(store, subjects);
    private Instant now = Happened.REGISTERED_AT;
    private Service service = new Service(RULES);

    /** The service from one start to the next. */
    private final class Service {

        private final IntakeWatch intake;
        private final DelayEvaluator evaluator;

        Service(List<DelayRule> rules) {
            var progress = new LogProgress(wanted -> log.ends(), log::positions, log);
            var descriptors = rules.stream().map(DelayRule::descriptor).toList();
            intake =
                    new IntakeWatch(store, progress, log, () -> now, Duration.ofMinutes(10), new SimpleMeterRegistry());
            evaluator = new DelayEvaluator(
                    subjects,
                    store,
                    rules,
                    new PackAdoption(new RuleSettingsReader(descriptors).read(Map.of()), Case.SHANGHAI.zone()),
                    new DelayDecisions(Case.SHANGHAI),
                    progress,
                    intake,
                    log,
                    () -> now);
        }

        void runUntilQuiet() {
            for (int round = 0; round < 50; round++) {
                intake.run();
                while (evaluator.evaluate(true)) {
                    continue;
                }
                if (!log.project()) {
                    return;
                }
            }
            throw new AssertionError("never quiet");
        }
    }

    private List<String> saidAt(String local) {
        return saidAt(at(local));
    }

    private List<String> saidAt(Instant time) {
        var before = log.delays().size();
        now = time;
        service.runUntilQuiet();
        return log.delays().stream().skip(before).map(DelayEvaluatorTests::line).toList();
    }

    private static String line(DelayEvent event) {
        return event.delay().rule() + " " + event.getClass().getSimpleName();
    }

    private void restart() {
        service = new Service(RULES);
    }

    /** Runs through a time as a service that is never down does. */
    private void passUntil(String local) {
        while (now.isBefore(at(local))) {
            now = now.plus(Duration.ofMinutes(9));
            service.intake.run();
        }
    }

    @Test
    void judgesWhatHasChangedAndWhatIsDue() {
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));

        assertThat(saidAt("2026-03-01T10:00:00")).isEmpty();
        passUntil("2026-03-12T00:00:00");
        assertThat(saidAt("2026-03-12T00:00:00"))
                .containsExactlyInAnyOrder(
                        "activity-overdue DelayDetected",
                        "physical-behind DelayDetected",
                        "report-missed DelayDetected");
        log.append(reported(FOUNDATION, "40", now));
        assertThat(saidAt("2026-03-12T00:00:01"))
                .containsExactlyInAnyOrder(
                        "activity-overdue DelayChanged", "physical-behind DelayChanged", "report-missed DelayCleared");
    }

    @Test
    void judgesNothingBeforeTheLogIsTakenIn() {
        service.runUntilQuiet();
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        log.project();
        passUntil("2026-03-12T00:00:00");
        log.append(reported(FOUNDATION, "100", now));

        service.intake.run();
        service.evaluator.evaluate(true);

        assertThat(log.delays()).isEmpty();
        log.project();
        assertThat(saidAt(now)).isEmpty();
    }

    @Test
    void anOutageOfTheIntakeIsNoFaultOfThoseWhoReport() {
        log.append(
                registered(Stage.STARTED, Standing.ACTIVE),
                planned(activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(200), "1")),
                reported(FOUNDATION, "1", at("2026-03-03T09:00:00")));
        assertThat(saidAt("2026-03-03T10:00:00")).isEmpty();

        restart();
        assertThat(saidAt("2026-03-19T10:00:00")).isEmpty();

        assertThat(log.only(IntakeInterrupted.class)).singleElement().satisfies(said -> {
            assertThat(said.from()).isEqualTo(at("2026-03-03T10:00:00"));
            assertThat(said.until()).isEqualTo(at("2026-03-19T10:00:00"));
        });
        passUntil("2026-03-31T12:00:00");
        assertThat(saidAt("2026-03-31T12:00:00")).contains("report-missed DelayDetected");
    }

    @Test
    void overdueActivitiesDoCountAfterAnOutageOnceAndWithTheRightDates() {
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        saidAt("2026-03-02T10:00:00");

        restart();

        assertThat(saidAt("2026-03-19T10:00:00"))
                .containsExactlyInAnyOrder("activity-overdue DelayDetected", "physical-behind DelayDetected");
        assertThat(log.delays()).anySatisfy(said -> {
            assertThat(said.delay().rule()).isEqualTo("activity-overdue");
            assertThat(said.delay().due()).isEqualTo(at("2026-03-12T00:00:00"));
        });
    }

    @Test
    void aShortRestartIsNoOutage() {
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        saidAt("2026-03-03T10:00:00");

        restart();
        saidAt("2026-03-03T10:09:00");

        assertThat(log.only(IntakeInterrupted.class)).isEmpty();
    }

    @Test
    void whatAClockThatRanAheadHasFoundIsTakenBackWhenItIsSetRight() {
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        saidAt("2026-03-03T10:00:00");
        assertThat(saidAt("2026-03-20T10:00:00")).contains("activity-overdue DelayDetected");

        assertThat(saidAt("2026-03-03T10:05:00"))
                .containsExactlyInAnyOrder("activity-overdue DelayCleared", "physical-behind DelayEased");

        assertThat(store.outages().outages().spans())
                .allMatch(span -> span.until().isBefore(now.plusSeconds(1)));
        passUntil("2026-03-10T12:00:00");
        assertThat(saidAt("2026-03-10T12:00:00")).contains("report-missed DelayDetected");
    }

    @Test
    void aPlanOfAnySizeIsJudgedToItsEnd() {
        var activities = IntStream.range(0, 1_300)
                .mapToObj(i -> activity("B" + i, FIRST_DAY, FIRST_DAY.plusDays(9), "1"))
                .toArray(Activity[]::new);
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(activities));

        assertThat(saidAt("2026-03-12T00:00:00"))
                .filteredOn("activity-overdue DelayDetected"::equals)
                .hasSize(1_300);
        assertThat(saidAt("2026-03-12T00:00:01")).isEmpty();
    }

    @Test
    void aRuleThatFailsKeepsNoOtherFromJudging() {
        var rules = Stream.concat(Stream.of(new Failing()), RULES.stream()).toList();
        service = new Service(rules);
        log.append(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));

        assertThat(saidAt("2026-03-12T00:00:00")).contains("activity-overdue DelayDetected");
    }

    /** What a division by zero in a plan that nobody had thought of would be. */
    private static final class Failing implements DelayRule {

        private final RuleDescriptor described = RULES.get(0).descriptor();

        @Override
        public RuleDescriptor descriptor() {
            return new RuleDescriptor(
                    "failing",
                    1,
                    described.subject(),
                    described.phases(),
                    described.title(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "");
        }

        @Override
        public Optional<Finding> finding(RuleContext context) {
            throw new ArithmeticException("/ by zero");
        }

        @Override
        public Optional<Instant> nextChange(RuleContext context) {
            return Optional.empty();
        }
    }
}
