package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.doubt;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.lastEvent;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.rebuilt;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.notification.delivery.Audience;
import io.gantry.stream.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Doubts about the reports on one activity: one alert that follows them all. */
class GatheringTests {

    private final AlertCase raised = raise(detected(report(1), T0), T0);

    // Cases, A22: of ten reports of 100 and 95 % in turns, a minute apart, five are doubted.
    @Test
    void fiveDoubtsAreOneAlertThatIsToldOnceInTheWindow() {
        var alert = raised;
        for (int report = 2; report <= 5; report++) {
            alert = joined(alert, report, minute(2 * report));
        }

        assertThat(alert.id()).isEqualTo(report(1).id());
        assertThat(alert.alert().standing()).isEqualTo(5);
        assertThat(alert.alert().delay()).isEqualTo(report(5));
        var end = T0.plus(ONE_DAY);
        assertThat(alert.outbox().stream().map(GatheringTests::quietUntil)).containsExactly(null, end, end, end, end);
        assertThat(Audience.of(lastEvent(alert))).containsExactly("GX-HB");
    }

    @Test
    void itIsResolvedWhenTheLastDoubtIsCleared() {
        var two = joined(raised, 2, minute(2));

        var one = follow(two, cleared(report(2), 2), minute(3));
        var none = follow(one, cleared(report(1), 2), minute(4));

        assertThat(lastEvent(one)).isInstanceOfSatisfying(AlertChanged.class, event -> {
            assertThat(event.standingBefore()).isEqualTo(2);
            assertThat(event.alert().standing()).isEqualTo(1);
            assertThat(event.alert().delay()).isEqualTo(report(1));
            assertThat(Audience.of(event)).isEmpty();
        });
        assertThat(lastEvent(none)).isInstanceOf(AlertResolved.class);
        assertThat(none.alert().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(none.alert().standing()).isZero();
    }

    @Test
    void aNumberThatIsStillHigherThanToldIsToldInThePlaceOfTheOneBefore() {
        var three = joined(joined(raised, 2, minute(2)), 3, minute(3));

        var two = follow(three, cleared(report(1), 2), minute(4));

        assertThat(quietUntil(lastEvent(two))).isEqualTo(T0.plus(ONE_DAY));
        assertThat(Audience.of(lastEvent(two))).containsExactly("GX-HB");
    }

    @Test
    void aDoubtThatJoinsWhenTheWindowIsOverIsToldAtOnce() {
        var later = joined(raised, 2, T0.plus(ONE_DAY));
        var soonAfter = joined(later, 3, T0.plus(ONE_DAY).plusSeconds(60));

        assertThat(quietUntil(lastEvent(later))).isNull();
        assertThat(Audience.of(lastEvent(later))).containsExactly("GX-HB");
        assertThat(quietUntil(lastEvent(soonAfter))).isEqualTo(T0.plus(ONE_DAY).plus(ONE_DAY));
    }

    @Test
    void aDoubtThatJoinsNeitherCallsAgainNorPutsTheNextStepOff() {
        var waiting = joined(raised, 2, minute(5));
        var taken = joined(acknowledge(raised, WANG, null, T0), 2, minute(5));

        assertThat(waiting.nextActionAt()).isEqualTo(T0.plus(FOUR_HOURS));
        assertThat(stepUp(waiting, unit("GX-HB", "GX"), T0.plus(FOUR_HOURS))
                        .alert()
                        .recipients())
                .containsExactly("GX-HB", "GX");
        assertThat(taken.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(taken.acknowledgement()).isNotNull();
    }

    @Test
    void aDoubtThatIsWorseThanAcknowledgedCallsAgainAndStandsFirst() {
        var taken = acknowledge(joined(raised, 2, minute(1)), WANG, null, minute(2));
        var red = doubt("GX-1", "GX-HB", "R3", Level.RED);

        var worse = follow(taken, detected(red, minute(3)), minute(3));
        var another = joined(worse, 4, minute(4));

        assertThat(lastEvent(worse)).isInstanceOf(AlertReopened.class);
        assertThat(worse.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(another.alert().delay()).isEqualTo(red);
        assertThat(another.alert().standing()).isEqualTo(4);
    }

    @Test
    void anotherResponsibleUnitIsToldOnceForAll() {
        var two = joined(raised, 2, minute(1));

        var first = follow(two, changed(doubt("GX-1", "GX-CT", "R1"), 2), minute(2));
        var second = follow(first, changed(doubt("GX-1", "GX-CT", "R2"), 2), minute(2));
        var rest = follow(first, cleared(doubt("GX-1", "GX-CT", "R1"), 3), minute(3));
        var last = follow(rest, changed(doubt("GX-1", "GX-CT", "R2"), 2), minute(3));

        assertThat(lastEvent(first)).isInstanceOf(AlertReassigned.class);
        assertThat(first.alert().recipients()).containsExactly("GX-CT");
        assertThat(lastEvent(second)).isInstanceOf(AlertChanged.class);
        assertThat(Audience.of(lastEvent(second))).isEmpty();
        assertThat(lastEvent(last)).isInstanceOf(AlertChanged.class);
    }

    @Test
    void aDoubtSoonAfterTheLastWasClearedReopensTheAlert() {
        var resolved = follow(raised, cleared(report(1), 2), minute(1));

        var back = joined(resolved, 2, minute(2));
        var settled = joined(resolved, 2, minute(1).plus(ONE_DAY));

        assertThat(back.id()).isEqualTo(raised.id());
        assertThat(back.alert().reopened()).isEqualTo(1);
        assertThat(back.alert().standing()).isEqualTo(1);
        assertThat(settled.id()).isEqualTo(report(2).id());
    }

    @Test
    void whatIsHeardAgainChangesNothing() {
        var alert = follow(joined(raised, 2, minute(1)), cleared(report(1), 2), minute(2));
        var resolved = follow(alert, cleared(report(2), 2), minute(3));

        for (DelayEvent event :
                List.of(detected(report(1), T0), cleared(report(1), 2), detected(report(2), minute(1)))) {
            assertThat(follow(alert, event, minute(4))).isSameAs(alert);
            assertThat(follow(resolved, event, minute(4))).isSameAs(resolved);
        }
    }

    @Test
    void aDoubtThatIsClearedBeforeTheAlertHeardOfItChangesNothing() {
        assertThat(follow(raised, cleared(report(7), 2), minute(1))).isSameAs(raised);
    }

    @Test
    void theLogAloneIsEnoughToRebuildIt() {
        var alert = follow(joined(joined(raised, 2, minute(1)), 3, minute(2)), cleared(report(1), 2), minute(3));

        assertThat(rebuilt(alert))
                .usingRecursiveComparison()
                .ignoringFields("outbox")
                .isEqualTo(alert);
    }

    @Test
    void whatDoesNotFitIntoOneAlertRaisesAnother() {
        var alerts = new WorkingSet(List.of());
        IntStream.rangeClosed(1, Gathering.MOST + 2)
                .mapToObj(report -> detected(report(report), T0))
                .forEach(event -> alerts.follow(event, TRANSITIONS, T0));
        alerts.follow(cleared(report(1), 2), TRANSITIONS, minute(1));
        alerts.follow(cleared(report(Gathering.MOST + 2), 2), TRANSITIONS, minute(1));

        assertThat(alerts.changed())
                .extracting(alert -> alert.alert().standing())
                .containsExactly(Gathering.MOST - 1, 1);
    }

    @Test
    void aFullAlertFitsIntoTheLogWhateverItsDelaysSay() {
        var alert = raise(detected(longest(1), T0), T0);
        for (int report = 2; report <= Gathering.MOST; report++) {
            alert = follow(alert, detected(longest(report), T0), T0);
        }

        assertThat(alert.isFull()).isTrue();
        assertThat(new EventCodec().write(lastEvent(alert)).length).isLessThan(EventCodec.LARGEST_EVENT);
    }

    /** With the longest names that the register takes, and all sentences and figures that the rule has. */
    private static Delay longest(int report) {
        var delay = report(report);
        var names = new Names("汉".repeat(200), "汉".repeat(200));
        var figures = new HashMap<String, String>();
        IntStream.range(0, 14).forEach(each -> figures.put("evidenceOfAKindNumber" + each, "1".repeat(40)));
        return new Delay(
                delay.id(),
                1,
                delay.rule(),
                1,
                delay.pack(),
                1,
                delay.projectId(),
                names,
                new Subject(
                        Subject.REPORT,
                        delay.subject().id(),
                        names,
                        delay.subject().activityId()),
                delay.responsibleUnit(),
                delay.level(),
                delay.title(),
                new Names("汉".repeat(400), "m".repeat(800)),
                null,
                figures);
    }

    private static AlertCase joined(AlertCase alert, int report, Instant at) {
        return follow(alert, detected(report(report), at), at);
    }

    private static Delay report(int number) {
        return doubt("GX-1", "GX-HB", "R" + number);
    }

    private static Instant minute(int number) {
        return T0.plus(Duration.ofMinutes(number));
    }

    private static @Nullable Instant quietUntil(AlertEvent event) {
        return event instanceof AlertChanged changed ? changed.quietUntil() : null;
    }
}
