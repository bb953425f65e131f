package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.doubt;
import static io.gantry.notification.Samples.eased;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.lastEvent;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.AlertEvent;
import io.gantry.event.Cause;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.testing.SampleFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert events that the transitions decide on, beside their golden samples. */
class SampleTests {

    private static final Delay DELAY = delay("GX-2026-017", "GX-HB");
    private static final List<String> UNITS = List.of("GX-FGJ", "GX-HB", "QY-ZB");
    private static final Instant LATER = T0.plus(FOUR_HOURS);

    private static final Cause REPORT = new Cause(
            "progress-reported",
            UUID.fromString("6f0d7f5e-52a5-3d0e-8f64-0f5a9f1d6a11"),
            T0.minusMillis(1020),
            LI,
            null,
            null,
            null);
    private static final Cause PLAN = new Cause(
            "plan-revised",
            UUID.fromString("0c0f207b-af33-3a96-8b0f-29ed70fa3fb6"),
            LATER.minusMillis(350),
            LI,
            "汛期停工",
            LocalDate.parse("2026-09-30"),
            LocalDate.parse("2026-10-15"));

    private static final Cause ANONYMOUS =
            new Cause(REPORT.type(), REPORT.eventId(), REPORT.receivedAt(), null, null, null, null);

    private static final AlertCase RAISED = raise(detected(DELAY, T0), T0);
    private static final List<Delay> DOUBTS = Stream.of(
                    "1a6f2c0e-54d5-3b9a-8c57-9d1f6f0f7d21",
                    "2b7f3d1f-65e6-3cab-9d68-8e207a108e32",
                    "3c804e20-76f7-3dbc-8e79-9f318b219f43")
            .map(report -> doubt("GX-2026-017", "GX-HB", report))
            .toList();

    private static final AlertCase TAKEN = acknowledge(RAISED, WANG, "已安排加班", T0.plusSeconds(900));
    private static final AlertCase RESOLVED = follow(RAISED, cleared(DELAY, 2), LATER.minusSeconds(60));

    static Stream<Arguments> events() {
        var ladder = stepUp(RAISED, unit("GX-HB", "GX"), LATER);
        var byReport = new DelayDetected(DELAY.id(), T0, 1, UNITS, DELAY, REPORT);
        var byPlan = new DelayChanged(DELAY.id(), LATER, 2, UNITS, DELAY, PLAN);
        var byAmendment = new DelayChanged(DELAY.id(), LATER, 2, UNITS, under("GX-CT", DELAY), REPORT);
        var done = new DelayCleared(DELAY.id(), LATER, 2, UNITS, DELAY, REPORT);
        var back = new DelayDetected(again(2, DELAY).id(), LATER, 1, UNITS, again(2, DELAY), ANONYMOUS);
        return Stream.of(
                sample("by-time", RAISED),
                sample("by-a-report", raise(byReport, T0)),
                sample("by-a-revised-plan", follow(RAISED, byPlan, LATER)),
                sample("worse-by-time", follow(RAISED, worsened(DELAY, 2), LATER)),
                sample("worse-again-while-it-swings", swinging()),
                sample("one-more-report-doubted", doubted()),
                sample("one-report-less-doubted", follow(doubted(), cleared(DOUBTS.get(1), 2), LATER)),
                sample("with-note", TAKEN),
                sample("without-note", acknowledge(RAISED, WANG, null, LATER)),
                sample("by-another-person", acknowledge(TAKEN, LI, "材料周五到场", LATER)),
                sample("to-the-parent-unit", ladder),
                sample("at-the-top", stepUp(ladder, unit("GX", null), LATER.plus(FOUR_HOURS))),
                sample("by-an-amendment", follow(RAISED, byAmendment, LATER)),
                sample("without-cause", follow(TAKEN, changed(under("GX-CT", DELAY), 2), LATER)),
                sample("worse-than-acknowledged", follow(TAKEN, worsened(DELAY, 2), LATER)),
                sample("back-soon-after", follow(RESOLVED, back, LATER)),
                sample("back-again", flapping()),
                sample("by-a-report", follow(TAKEN, done, LATER)),
                sample("by-time", RESOLVED),
                sample("gone-again", follow(flapping(), cleared(again(3, DELAY), 2), LATER.plusSeconds(1800))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, AlertEvent event) {
        SampleFiles.check(name, event);
    }

    private static AlertCase swinging() {
        var worse = follow(RAISED, worsened(DELAY, 2), LATER);
        var better = follow(worse, eased(DELAY, 3), LATER.plusSeconds(600));
        return follow(better, worsened(DELAY, 4), LATER.plusSeconds(1200));
    }

    private static AlertCase flapping() {
        var back = follow(RESOLVED, detected(again(2, DELAY), LATER), LATER);
        var gone = follow(back, cleared(again(2, DELAY), 2), LATER.plusSeconds(600));
        var then = LATER.plusSeconds(600).plus(Duration.ofMinutes(10));
        return follow(gone, detected(again(3, DELAY), then), then);
    }

    private static AlertCase doubted() {
        var first = raise(detected(DOUBTS.get(0), T0), T0);
        var second = follow(first, detected(DOUBTS.get(1), LATER), LATER);
        var rest = follow(second, cleared(DOUBTS.get(0), 2), LATER);
        return follow(rest, detected(DOUBTS.get(2), LATER), LATER);
    }

    private static Arguments sample(String name, AlertCase alert) {
        return arguments(name, lastEvent(alert));
    }
}
