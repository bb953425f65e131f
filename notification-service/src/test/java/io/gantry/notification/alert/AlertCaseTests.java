package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.eased;
import static io.gantry.notification.Samples.worsened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Alert.State;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassessed;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.Delay;
import io.gantry.event.Severity;
import io.gantry.notification.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertCaseTests {

    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Instant LATE = T0.plus(FOUR_HOURS);
    private static final Delay DELAY = delay("GX-2026-017", "GX-HB");
    private static final UnitEntry DEPARTMENT = new UnitEntry("GX-HB", 1, "GX", null);
    private static final UnitEntry ROOT = new UnitEntry("GX", 1, null, null);

    private final AlertCase raised = AlertCase.raise(detected(DELAY), T0, FOUR_HOURS);

    @Test
    void aDelayRaisesAnAlertForItsResponsibleUnit() {
        assertThat(raised.id()).isEqualTo(DELAY.id());
        assertThat(raised.alert().state()).isEqualTo(State.TRIGGERED);
        assertThat(raised.alert().recipients()).containsExactly("GX-HB");
        assertThat(raised.nextActionAt()).isEqualTo(LATE);
        assertThat(raised.outbox()).singleElement().isInstanceOf(AlertTriggered.class);
    }

    @Test
    void decidingTheSameAgainIsTheSameEvent() {
        var again = AlertCase.raise(detected(DELAY), T0, FOUR_HOURS);

        assertThat(again.outbox()).isEqualTo(raised.outbox());
    }

    @Test
    void ignoresADelayEventThatItHasHeeded() {
        assertThat(raised.on(detected(DELAY), LATE)).isSameAs(raised);
    }

    @Test
    void aDelayThatWorsensIsReassessedAndKeepsTheClockRunning() {
        var worse = raised.on(worsened(DELAY, 2), T0.plusSeconds(60));

        assertThat(worse.alert().delay().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(worse.outbox()).last().isInstanceOf(AlertReassessed.class);
        assertThat(worse.nextActionAt()).isEqualTo(LATE);
    }

    @Test
    void aDelayThatIsClearedResolvesTheAlertForGood() {
        var resolved = raised.on(cleared(DELAY, 2), LATE);

        assertThat(resolved.alert().state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.resolvedAt()).isEqualTo(LATE);
        assertThat(resolved.nextActionAt()).isNull();
        assertThat(resolved.outbox()).last().isInstanceOf(AlertResolved.class);
        assertThat(resolved.on(worsened(DELAY, 3), LATE)).isSameAs(resolved);
    }

    @Test
    void revisionsCountWithoutGaps() {
        var all = raised.on(worsened(DELAY, 2), T0)
                .acknowledge(WANG, null, T0)
                .on(eased(DELAY, 3), T0)
                .on(cleared(DELAY, 4), T0);

        assertThat(all.outbox()).extracting(event -> event.revision()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(all.outbox()).extracting(event -> event.id()).doesNotHaveDuplicates();
        assertThat(all.history()).hasSize(5);
    }

    @Test
    void theFirstWhoAcknowledgesStaysTheOne() {
        var taken = raised.acknowledge(WANG, "已安排", T0.plusSeconds(5));

        assertThat(taken.alert().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(taken.alert().acknowledgedBy()).isEqualTo("王工");
        assertThat(taken.outbox()).last().isInstanceOf(AlertAcknowledged.class);
        assertThat(taken.acknowledge(LI, null, LATE)).isSameAs(taken);
    }

    @Test
    void whatIsResolvedCannotBeAcknowledged() {
        var resolved = raised.on(cleared(DELAY, 2), LATE);

        assertThatThrownBy(() -> resolved.acknowledge(WANG, null, LATE))
                .isInstanceOf(AlreadyResolvedException.class)
                .hasMessageContaining("RESOLVED");
    }

    @Test
    void escalatesToTheSuperiorWhenItsTimeHasCome() {
        assertThat(raised.escalate(DEPARTMENT, LATE.minusMillis(1), SHORTLY)).isSameAs(raised);

        var escalated = raised.escalate(DEPARTMENT, LATE, SHORTLY);

        assertThat(escalated.alert().level()).isEqualTo(1);
        assertThat(escalated.alert().recipients()).containsExactly("GX-HB", "GX");
        assertThat(escalated.outbox()).last().isInstanceOf(AlertEscalated.class);
        assertThat(escalated.nextActionAt()).isEqualTo(LATE.plus(FOUR_HOURS));
    }

    @Test
    void escalatesNoFurtherThanTheRoot() {
        var top = raised.escalate(DEPARTMENT, LATE, SHORTLY).escalate(ROOT, LATE.plus(FOUR_HOURS), SHORTLY);

        assertThat(top.alert().level()).isEqualTo(1);
        assertThat(top.nextActionAt()).isNull();
    }

    @Test
    void unitsThatAreEachOthersSuperiorAreToldOnce() {
        var loop = raised.escalate(DEPARTMENT, LATE, SHORTLY)
                .escalate(new UnitEntry("GX", 2, "GX-HB", null), LATE.plus(FOUR_HOURS), SHORTLY);

        assertThat(loop.alert().recipients()).containsExactly("GX-HB", "GX");
        assertThat(loop.nextActionAt()).isNull();
    }

    @Test
    void waitsForAUnitThatTheDirectoryDoesNotKnowYet() {
        var waiting = raised.escalate(null, LATE, SHORTLY);

        assertThat(waiting.alert().level()).isZero();
        assertThat(waiting.nextActionAt()).isEqualTo(LATE.plus(SHORTLY));
    }

    @Test
    void whatIsAcknowledgedIsNotEscalated() {
        var taken = raised.acknowledge(WANG, null, T0);

        assertThat(taken.escalate(DEPARTMENT, LATE, SHORTLY)).isSameAs(taken);
    }

    @Test
    void itsEventsAloneRebuildIt() {
        var whole = raised.escalate(DEPARTMENT, LATE, SHORTLY)
                .on(worsened(DELAY, 2), LATE)
                .acknowledge(WANG, "已安排", LATE)
                .on(eased(DELAY, 3), LATE)
                .on(cleared(DELAY, 4), LATE.plusSeconds(1));

        var events = whole.outbox();
        var rebuilt = AlertCase.restore(events.get(0), FOUR_HOURS);
        for (var event : events) {
            rebuilt = rebuilt.restore(event);
        }

        assertThat(rebuilt).usingRecursiveComparison().ignoringFields("outbox").isEqualTo(whole);
        assertThat(rebuilt.outbox()).isEmpty();
        assertThat(rebuilt.on(cleared(DELAY, 4), LATE)).isSameAs(rebuilt);
    }

    @Test
    void remembersTheLastEventsOnly() {
        var alert = raised;
        for (int revision = 2; revision < 100; revision++) {
            alert = alert.on(worsened(DELAY, revision), T0);
        }

        assertThat(alert.history()).hasSize(AlertCase.REMEMBERED);
        assertThat(alert.history().get(AlertCase.REMEMBERED - 1).revision()).isEqualTo(99);
    }
}
