package io.gantry.progress.delay;

import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.activity;
import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.RuleEvent;
import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.rule.Case;
import io.gantry.testing.SampleFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of delays and rules as they are decided on, beside their golden samples. */
class SampleTests {

    private static final Activity PLANNED = activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(9), "1");
    private static final Instant DAY_AFTER = at("2026-03-12T00:00:00");
    private static final Instant TWO_WEEKS_LATER = at("2026-03-26T00:00:00");
    private static final Actor REPORTER = new Actor("device:4f2a9c01", "工地平板", "QY-ZB");

    static Stream<Arguments> delays() {
        return Stream.of(
                arguments("activity-overdue", overdue().settledBefore().decided(DAY_AFTER)),
                arguments("report-on-an-activity-doubted", doubted()),
                arguments("plan-late", planLate()),
                arguments("by-a-revised-plan", redated(DAY_AFTER, 12)),
                arguments("by-other-thresholds", underOtherThresholds()),
                arguments("by-time", overdue().after(DAY_AFTER).decided(TWO_WEEKS_LATER)),
                arguments("by-a-revised-plan", worsenedByAPlan()),
                arguments("by-a-revised-plan", redated(TWO_WEEKS_LATER, 19)),
                arguments("by-other-thresholds", easedByOtherThresholds()),
                arguments("by-a-report", clearedByAReport()),
                arguments("without-cause", clearedByOtherRules()));
    }

    @ParameterizedTest
    @MethodSource("delays")
    void anEventOfADelayIsAsItsSampleSays(String name, DelayEvent event) {
        SampleFiles.check(name, event);
    }

    static Stream<Arguments> rules() {
        var settings = new RuleSettingsReader(GivenRules.descriptors(GivenRules.SIX)).read(Map.of());
        var packs = new PackAdoption(settings, Case.SHANGHAI.zone()).say(PackHistory.NONE, at("2026-03-01T08:00:00"));
        return Stream.of(
                arguments("with-zone", packs.get(0)),
                arguments("first-version", packs.get(1)),
                arguments("for-an-hour", interrupted()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anEventOfTheRulesIsAsItsSampleSays(String name, RuleEvent event) {
        SampleFiles.check(name, event);
    }

    private static Judged overdue() {
        return new Judged(new Judging("activity-overdue")
                .happens(
                        Happened.registered(Stage.STARTED, Standing.ACTIVE),
                        revised(1, PLANNED, Happened.REGISTERED_AT, null)));
    }

    private static DelayEvent doubted() {
        return new Judged(new Judging("report-doubted")
                        .happens(
                                Happened.registered(Stage.STARTED, Standing.ACTIVE),
                                revised(1, PLANNED, Happened.REGISTERED_AT, null),
                                reported("60", DAY_AFTER.minusSeconds(7200)),
                                reported("40", DAY_AFTER.minusSeconds(3600))))
                .decided(DAY_AFTER);
    }

    private static DelayEvent planLate() {
        var late = activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusYears(1), "1");
        return new Judged(new Judging("plan-late")
                        .happens(
                                Happened.registered(Stage.STARTED, Standing.ACTIVE),
                                revised(1, late, Happened.REGISTERED_AT, null)))
                .decided(DAY_AFTER);
    }

    /** A delay found, and its date moved to so many days after the first. */
    private static DelayEvent redated(Instant found, int days) {
        var finish = FIRST_DAY.plusDays(found.equals(DAY_AFTER) ? days - 4 : days);
        return overdue()
                .after(DAY_AFTER)
                .after(found)
                .happens(revised(2, activity(FOUNDATION, FIRST_DAY, finish, "1"), found, "雨季停工"))
                .decided(found);
    }

    private static DelayEvent worsenedByAPlan() {
        return overdue()
                .after(DAY_AFTER)
                .happens(revised(
                        2,
                        activity(FOUNDATION, FIRST_DAY.minusDays(30), FIRST_DAY.minusDays(10), "1"),
                        DAY_AFTER,
                        "提前"))
                .decided(DAY_AFTER);
    }

    private static DelayEvent underOtherThresholds() {
        return overdue().after(DAY_AFTER).adopt(thresholds("20")).decided(DAY_AFTER);
    }

    private static DelayEvent easedByOtherThresholds() {
        return overdue().after(TWO_WEEKS_LATER).adopt(thresholds("20")).decided(TWO_WEEKS_LATER);
    }

    private static DelayEvent clearedByAReport() {
        return overdue().after(DAY_AFTER).happens(reported("100", DAY_AFTER)).decided(DAY_AFTER);
    }

    private static DelayEvent clearedByOtherRules() {
        return overdue()
                .after(DAY_AFTER)
                .adopt(Judging.rules(2, Map.of(), "plan-late"))
                .decided(DAY_AFTER);
    }

    private static ActiveRules thresholds(String redFromDays) {
        return Judging.rules(2, Map.of("activity-overdue", Map.of("redFromDays", redFromDays)), "activity-overdue");
    }

    private static IntakeInterrupted interrupted() {
        var store = new InMemoryRuleStore();
        var log = new LogOfEvents(store, new OneProjectSubjects());
        var now = new AtomicReference<>(at("2026-07-01T16:00:00"));
        var watch = new IntakeWatch(
                store,
                new LogProgress(wanted -> log.ends(), log::positions, log),
                log,
                now::get,
                Duration.ofMinutes(10),
                new SimpleMeterRegistry());
        watch.run();
        now.set(at("2026-07-01T17:00:00"));
        watch.run();
        return log.only(IntakeInterrupted.class).get(0);
    }

    private static PlanRevised revised(long revision, Activity activity, Instant time, @Nullable String reason) {
        return new PlanRevised(
                id("plan", String.valueOf(revision)),
                time,
                revision,
                List.of("GX-FGJ", "GX-GXJ", "QY-ZB"),
                Happened.PROJECT,
                revision == 1,
                1,
                1,
                List.of(activity),
                List.of(),
                reason,
                Happened.OFFICE);
    }

    private static ProgressReported reported(String percent, Instant seen) {
        var report = new ProgressReport(
                id("report", percent),
                Happened.PROJECT,
                FOUNDATION,
                "QY-ZB",
                new BigDecimal(percent),
                null,
                null,
                null,
                null,
                seen);
        return new ProgressReported(id("reported", percent), seen, List.of("QY-ZB"), report, REPORTER);
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** A project whose decisions so far are in the log. */
    private record Judged(Judging judging) {

        /** Judged while nothing was late, so that time alone is what makes it so. */
        Judged settledBefore() {
            assertThat(judging.decideAt(at("2026-03-10T00:00:00"))).isEmpty();
            return this;
        }

        Judged after(Instant time) {
            judging.decideAt(time);
            return this;
        }

        Judged happens(Event event) {
            judging.happens(event);
            return this;
        }

        Judged adopt(ActiveRules rules) {
            judging.adopt(rules);
            return this;
        }

        DelayEvent decided(Instant time) {
            var said = judging.decideAt(time);
            assertThat(said).hasSize(1);
            return said.get(0);
        }
    }
}
