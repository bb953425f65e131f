package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.eased;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.lastEvent;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.rebuilt;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.unit.UnitEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Cases, A11 and A12: alerts whose delay gets worse after they were acknowledged, or comes under another unit. */
class ReassignmentTests {

    private static final Instant LATER = T0.plusSeconds(600);
    private static final Delay DELAY = delay("BH-1", "GX-LT");
    private static final UnitEntry FORMER = unit("GX-LT", "GX");
    private static final UnitEntry NEW = unit("GX-CT", "GX");

    private final AlertCase raised = raise(detected(DELAY), T0);

    @Test
    void theNewlyResponsibleUnitIsToldAndTheFormerOneRelieved() {
        var moved = follow(raised, changed(under("GX-CT", DELAY), 2), LATER);

        assertThat(moved.alert().recipients()).containsExactly("GX-CT");
        assertThat(moved.alert().relieved()).containsExactly("GX-LT");
        assertThat(moved.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(lastEvent(moved))
                .isInstanceOfSatisfying(
                        AlertReassigned.class, event -> assertThat(event.from()).isEqualTo("GX-LT"));
        assertThat(lastEvent(moved).units()).contains("GX-LT", "GX-CT");
    }

    @Test
    void theHistorySaysSinceWhenTheNewUnitIsResponsibleAndWhoWasBefore() {
        var moved = follow(raised, changed(under("GX-CT", DELAY), 2), LATER);

        assertThat(moved.history())
                .extracting(HistoryEntry::event, HistoryEntry::at, HistoryEntry::unit, HistoryEntry::from)
                .containsExactly(
                        tuple("alert-triggered", T0, "GX-LT", null),
                        tuple("alert-reassigned", LATER, "GX-CT", "GX-LT"));
    }

    @Test
    void theLadderStartsAtTheNewlyResponsibleUnit() {
        var escalated = stepUp(raised, FORMER, T0.plus(FOUR_HOURS));

        var moved = follow(escalated, changed(under("GX-CT", DELAY), 2), T0.plus(FOUR_HOURS));

        assertThat(moved.alert().rung()).isZero();
        assertThat(moved.alert().relieved()).containsExactly("GX-LT", "GX");
        assertThat(moved.nextActionAt()).isEqualTo(T0.plus(FOUR_HOURS).plus(FOUR_HOURS));

        var again = stepUp(moved, NEW, T0.plus(FOUR_HOURS).plus(FOUR_HOURS));

        assertThat(again.alert().recipients()).containsExactly("GX-CT", "GX");
        assertThat(again.alert().relieved()).containsExactly("GX-LT");
    }

    @Test
    void whatTheFormerUnitAcknowledgedTheNewOneHasToAcknowledgeAgain() {
        var taken = acknowledge(raised, WANG, null, T0);

        var moved = follow(taken, changed(under("GX-CT", DELAY), 2), LATER);

        assertThat(moved.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(moved.alert().acknowledgedBy()).isNull();
        assertThat(moved.acknowledgement()).isNull();
    }

    @Test
    void aUnitThatBecomesResponsibleAgainIsNoLongerRelieved() {
        var there = follow(raised, changed(under("GX-CT", DELAY), 2), LATER);

        var back = follow(there, changed(DELAY, 3), LATER);

        assertThat(back.alert().recipients()).containsExactly("GX-LT");
        assertThat(back.alert().relieved()).containsExactly("GX-CT");
    }

    @Test
    void aDelayThatIsClearedAsItMovesRelievesNobody() {
        var resolved = follow(raised, cleared(under("GX-CT", DELAY), 2), LATER);

        assertThat(resolved.alert().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.alert().recipients()).containsExactly("GX-LT");
    }

    @Test
    void worseThanAcknowledgedReopensTheAlertAndTheLadderStartsAnew() {
        var escalated = stepUp(raised, FORMER, T0.plus(FOUR_HOURS));
        var taken = acknowledge(escalated, WANG, "已安排", T0.plus(FOUR_HOURS));
        var now = T0.plus(FOUR_HOURS).plusSeconds(60);

        var reopened = follow(taken, worsened(DELAY, 2), now);

        assertThat(reopened.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(reopened.alert().acknowledgedBy()).isNull();
        assertThat(reopened.alert().reopened()).isEqualTo(1);
        assertThat(reopened.alert().rung()).isZero();
        assertThat(reopened.alert().recipients()).containsExactly("GX-LT", "GX");
        assertThat(reopened.nextActionAt()).isEqualTo(now.plus(FOUR_HOURS));
        assertThat(reopened.history())
                .extracting(HistoryEntry::event)
                .containsExactly("alert-triggered", "alert-escalated", "alert-acknowledged", "alert-reopened");
        assertThat(lastEvent(reopened))
                .isInstanceOfSatisfying(
                        AlertReopened.class,
                        event -> assertThat(event.resolvedAt()).isNull());
    }

    @Test
    void afterAReopeningTheParentUnitHasItsTurnAgain() {
        var escalated = stepUp(raised, FORMER, T0.plus(FOUR_HOURS));
        var taken = acknowledge(escalated, WANG, null, T0.plus(FOUR_HOURS));
        var reopened = follow(taken, worsened(DELAY, 2), T0.plus(FOUR_HOURS));

        var again = stepUp(reopened, FORMER, T0.plus(FOUR_HOURS.multipliedBy(2)));

        assertThat(again.alert().rung()).isEqualTo(1);
        assertThat(again.alert().recipients()).containsExactly("GX-LT", "GX");
    }

    @Test
    void noWorseThanAcknowledgedStaysAcknowledged() {
        var red = follow(raised, worsened(DELAY, 2), LATER);
        var taken = acknowledge(red, WANG, null, LATER);
        var eased = follow(taken, eased(DELAY, 3), LATER);

        var redAgain = follow(eased, worsened(DELAY, 4), LATER);

        assertThat(redAgain.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(lastEvent(redAgain)).isInstanceOf(AlertChanged.class);
    }

    @Test
    void itsEventsAloneRebuildIt() {
        var alert = stepUp(raised, FORMER, T0.plus(FOUR_HOURS));
        alert = acknowledge(alert, WANG, "已安排", T0.plus(FOUR_HOURS));
        alert = follow(alert, worsened(DELAY, 2), T0.plus(FOUR_HOURS));
        alert = follow(alert, changed(under("GX-CT", DELAY), 3), T0.plus(FOUR_HOURS));
        assertThat(rebuilt(alert))
                .usingRecursiveComparison()
                .ignoringFields("outbox")
                .isEqualTo(alert);

        alert = follow(
                alert, cleared(under("GX-CT", DELAY), 4), T0.plus(FOUR_HOURS).plusSeconds(1));
        var rebuilt = rebuilt(alert);

        assertThat(rebuilt).usingRecursiveComparison().ignoringFields("outbox").isEqualTo(alert);
        assertThat(rebuilt.outbox()).isEmpty();
        assertThat(follow(rebuilt, cleared(under("GX-CT", DELAY), 4), LATER)).isSameAs(rebuilt);
    }
}
