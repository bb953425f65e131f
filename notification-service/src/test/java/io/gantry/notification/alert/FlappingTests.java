package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.critical;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.eased;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.lastEvent;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Delays that come and go. Times of delay events and of decisions are the same here. */
class FlappingTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Delay DELAY = delay("GX-2026-017", "GX-HB");

    private final AlertCase raised = raise(detected(DELAY, T0), T0);

    @Test
    void aDelayThatIsBackSoonReopensItsAlert() {
        var back = back(gone(raised, 1, 1), 2, 2);

        assertThat(back.id()).isEqualTo(DELAY.id());
        assertThat(back.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(back.alert().reopened()).isEqualTo(1);
        assertThat(back.alert().delay().episode()).isEqualTo(2);
        assertThat(back.resolvedAt()).isNull();
        assertThat(lastEvent(back))
                .isInstanceOfSatisfying(
                        AlertReopened.class,
                        event -> assertThat(event.resolvedAt()).isEqualTo(minute(1)));
    }

    @Test
    void aDelayThatIsBackWhenItsAlertHasSettledIsAnotherAlert() {
        var resolved = gone(raised, 1, 1);

        var last = follow(
                resolved, detected(again(2, DELAY), minute(1).plus(ONE_DAY).minusMillis(1)), minute(1441));
        var first = follow(resolved, detected(again(2, DELAY), minute(1).plus(ONE_DAY)), minute(1441));

        assertThat(last.id()).isEqualTo(raised.id());
        assertThat(first.id()).isEqualTo(again(2, DELAY).id());
        assertThat(first.alert().reopened()).isZero();
    }

    // Cases, A22: ten reports of 100 and 95 % in turns, a minute apart.
    @Test
    void tenSwingsAreOneAlertThatIsToldOfOnceAndThenKeptQuietForTheWindow() {
        var alert = raised;
        for (int swing = 1; swing <= 5; swing++) {
            alert = back(gone(alert, swing, 2 * swing - 1), swing + 1, 2 * swing);
        }

        assertThat(alert.id()).isEqualTo(raised.id());
        assertThat(alert.alert().reopened()).isEqualTo(5);
        var end = minute(2).plus(ONE_DAY);
        assertThat(alert.outbox().stream().map(FlappingTests::quietUntil).toList())
                .as("triggered, cleared and the first return are told at once")
                .containsExactly(null, null, null, end, end, end, end, end, end, end, end);
    }

    @Test
    void whenTheWindowIsOverTheNextSwingIsToldAtOnce() {
        var alert = back(gone(raised, 1, 1), 2, 2);
        alert = back(gone(alert, 2, 3), 3, 4);

        var gone = gone(alert, 3, 2 + 1440);
        var back = back(gone, 4, 3 + 1440);

        assertThat(quietUntil(lastEvent(gone))).isNull();
        assertThat(quietUntil(lastEvent(back))).isNull();
        assertThat(quietUntil(lastEvent(gone(back, 4, 4 + 1440))))
                .isEqualTo(minute(3 + 1440).plus(ONE_DAY));
    }

    @Test
    void theClockGoesOnFromWhereItStoodSoThatTheParentUnitHears() {
        var alert = raised;
        // Three of four minutes it stands: after 240 minutes of standing the parent unit has its turn.
        for (int swing = 1; swing < 80; swing++) {
            alert = back(gone(alert, swing, 4 * swing - 1), swing + 1, 4 * swing);
        }
        var due = Objects.requireNonNull(alert.nextActionAt());

        assertThat(Duration.between(T0, due)).isEqualTo(FOUR_HOURS.plusMinutes(79));
        assertThat(stepUp(alert, unit("GX-HB", "GX"), due).alert().recipients()).containsExactly("GX-HB", "GX");
    }

    @Test
    void whatHadBeenDueIsDueAtOnceWhenTheDelayIsBack() {
        var back = back(gone(raised, 1, 300), 2, 301);

        assertThat(back.nextActionAt()).isEqualTo(minute(301));
    }

    @Test
    void anAcknowledgementHoldsForADelayThatIsBackNoWorse() {
        var taken = acknowledge(raised, WANG, "已安排", T0);

        var back = back(gone(taken, 1, 1), 2, 2);

        assertThat(back.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(back.alert().acknowledgedBy()).isEqualTo(WANG);
        assertThat(back.acknowledgement()).isEqualTo(taken.acknowledgement());
        assertThat(back.nextActionAt()).isNull();
    }

    @Test
    void aDelayThatIsBackWorseThanAcknowledgedCallsAgainFromBelow() {
        var alert = back(gone(acknowledge(raised, WANG, null, T0), 1, 1), 2, 2);
        var resolved = gone(alert, 2, 3);

        var back = follow(resolved, detected(critical(again(3, DELAY)), minute(4)), minute(4));

        assertThat(back.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(back.alert().acknowledgedBy()).isNull();
        assertThat(back.alert().rung()).isZero();
        assertThat(back.nextActionAt()).isEqualTo(minute(4).plus(FOUR_HOURS));
        assertThat(quietUntil(lastEvent(back))).isNull();
    }

    @Test
    void aDelayThatIsBackWorseThanToldIsToldAtOnce() {
        var alert = back(gone(raised, 1, 1), 2, 2);

        var worse = follow(gone(alert, 2, 3), detected(critical(again(3, DELAY)), minute(4)), minute(4));

        assertThat(quietUntil(lastEvent(worse))).isNull();
    }

    @Test
    void aDelayThatIsBackUnderAnotherUnitCallsThatOne() {
        var resolved = gone(acknowledge(raised, WANG, null, T0), 1, 1);

        var back = follow(resolved, detected(under("GX-CT", again(2, DELAY)), minute(2)), minute(2));

        assertThat(back.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(back.alert().recipients()).containsExactly("GX-CT");
        assertThat(back.alert().relieved()).containsExactly("GX-HB");
        assertThat(back.nextActionAt()).isEqualTo(minute(2).plus(FOUR_HOURS));
    }

    @Test
    void aLevelThatSwingsIsToldOnceInTheWindow() {
        var alert = follow(raised, worsened(DELAY, 2), minute(1));
        assertThat(quietUntil(lastEvent(alert))).isNull();

        alert = follow(alert, eased(DELAY, 3), minute(2));
        alert = follow(alert, worsened(DELAY, 4), minute(3));

        assertThat(quietUntil(lastEvent(alert))).isEqualTo(minute(1).plus(ONE_DAY));
    }

    @Test
    void anEpisodeWhoseEndNobodyHeardOfIsFollowedAllTheSame() {
        var next = follow(raised, detected(again(2, DELAY), minute(5)), minute(5));

        assertThat(next.id()).isEqualTo(raised.id());
        assertThat(next.alert().delay().episode()).isEqualTo(2);
        assertThat(next.alert().reopened()).isZero();
        assertThat(lastEvent(next)).isInstanceOf(AlertChanged.class);
    }

    @Test
    void eventsOfEarlierEpisodesChangeNothing() {
        var back = back(gone(raised, 1, 1), 2, 2);

        assertThat(follow(back, detected(DELAY, T0), minute(3))).isSameAs(back);
        assertThat(follow(back, cleared(DELAY, 9), minute(3))).isSameAs(back);
    }

    @Test
    void aTimeThatHasNotComeKeepsNothingQuiet() {
        var ahead = minute(600_000);
        var resolved = follow(raised, cleared(DELAY, 2), ahead);
        var back = follow(resolved, detected(again(2, DELAY), ahead), ahead);

        assertThat(quietUntil(lastEvent(gone(back, 2, 5)))).isNull();
    }

    private static AlertCase gone(AlertCase alert, int episode, int minute) {
        return follow(alert, cleared(again(episode, DELAY), 2), minute(minute));
    }

    private static AlertCase back(AlertCase alert, int episode, int minute) {
        return follow(alert, detected(again(episode, DELAY), minute(minute)), minute(minute));
    }

    private static Instant minute(int number) {
        return T0.plus(MINUTE.multipliedBy(number));
    }

    private static @Nullable Instant quietUntil(Object event) {
        if (event instanceof AlertReopened reopened) {
            return reopened.quietUntil();
        }
        if (event instanceof AlertChanged changed) {
            return changed.quietUntil();
        }
        return event instanceof AlertResolved resolved ? resolved.quietUntil() : null;
    }
}
