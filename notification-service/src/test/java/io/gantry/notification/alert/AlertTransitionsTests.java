package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.eased;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.SHORTLY;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.lastEvent;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertNoted;
import io.gantry.event.AlertEvent.AlertReminded;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.unit.UnitEntry;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTransitionsTests {

    private static final Instant LATE = T0.plus(FOUR_HOURS);
    private static final Delay DELAY = delay("GX-2026-017", "GX-HB");
    private static final UnitEntry DEPARTMENT = unit("GX-HB", "GX");
    private static final UnitEntry ROOT = unit("GX", null);

    private final AlertCase raised = raise(detected(DELAY), T0);

    @Test
    void aDelayRaisesAnAlertForItsResponsibleUnit() {
        assertThat(raised.id()).isEqualTo(DELAY.id());
        assertThat(raised.alert().state()).isEqualTo(AlertState.TRIGGERED);
        assertThat(raised.alert().recipients()).containsExactly("GX-HB");
        assertThat(raised.alert().acknowledgeBy()).isEqualTo(LATE);
        assertThat(raised.nextActionAt()).isEqualTo(LATE);
        assertThat(raised.outbox()).singleElement().isInstanceOf(AlertTriggered.class);
    }

    @Test
    void decidingTheSameAgainIsTheSameEvent() {
        var event = detected(DELAY);

        assertThat(raise(event, T0).outbox()).isEqualTo(raise(event, T0).outbox());
    }

    @Test
    void anEventConcernsTheUnitsOfTheDelayAndAllWhoWereTold() {
        var escalated = stepUp(raised, DEPARTMENT, LATE);

        assertThat(lastEvent(escalated).units()).containsExactly("GX-LEAD", "GX-HB", "QY-FIELD", "GX");
    }

    @Test
    void aDelayEventThatWasFollowedChangesNothing() {
        assertThat(follow(raised, detected(DELAY), LATE)).isSameAs(raised);
    }

    @Test
    void aDelayThatIsClearedBeforeItWasHeardOfCallsForNobody() {
        assertThat(TRANSITIONS.follow(null, cleared(DELAY, 2), T0)).isEmpty();
    }

    @Test
    void aDelayThatWorsensChangesTheAlertAndKeepsTheClockRunning() {
        var worse = follow(raised, worsened(DELAY, 2), T0.plusSeconds(60));

        assertThat(worse.alert().delay().level()).isEqualTo(Level.RED);
        assertThat(worse.alert().delayRevision()).isEqualTo(2);
        assertThat(worse.nextActionAt()).isEqualTo(LATE);
        assertThat(lastEvent(worse))
                .isInstanceOfSatisfying(
                        AlertChanged.class,
                        event -> assertThat(event.levelBefore()).isEqualTo(Level.YELLOW));
    }

    @Test
    void otherFiguresChangeTheAlertAndNameNoLevelBefore() {
        var reported = new Delay(
                DELAY.id(),
                DELAY.episode(),
                DELAY.rule(),
                DELAY.ruleVersion(),
                DELAY.pack(),
                DELAY.packVersion(),
                DELAY.projectId(),
                new Names("动力电池产业园二期", "Battery Park II"),
                DELAY.subject(),
                DELAY.responsibleUnit(),
                DELAY.level(),
                DELAY.title(),
                new Names("应于 2026-09-30 完成，现完成 91%。", "It was due on 2026-09-30 and is 91% complete."),
                DELAY.due(),
                Map.of("plannedFinish", "2026-09-30", "percentComplete", "91"));

        var changed = follow(raised, changed(reported, 2), T0.plusSeconds(60));

        assertThat(changed.alert().delay()).isEqualTo(reported);
        assertThat(lastEvent(changed)).isInstanceOfSatisfying(AlertChanged.class, event -> {
            assertThat(event.alert().delay()).isEqualTo(reported);
            assertThat(event.levelBefore()).isNull();
        });
    }

    @Test
    void aDelayThatIsClearedResolvesTheAlertAndNothingIsEscalatedAnyMore() {
        var resolved = follow(raised, cleared(DELAY, 2), LATE);

        assertThat(resolved.alert().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.resolvedAt()).isEqualTo(LATE);
        assertThat(resolved.nextActionAt()).isNull();
        assertThat(lastEvent(resolved)).isInstanceOf(AlertResolved.class);
        assertThat(follow(resolved, worsened(DELAY, 3), LATE)).isSameAs(resolved);
        assertThat(stepUp(resolved, DEPARTMENT, LATE.plus(ONE_DAY))).isSameAs(resolved);
    }

    @Test
    void revisionsCountWithoutGaps() {
        var alert = follow(raised, worsened(DELAY, 2), T0);
        alert = acknowledge(alert, WANG, null, T0);
        alert = follow(alert, eased(DELAY, 3), T0);
        alert = follow(alert, cleared(DELAY, 4), T0);

        assertThat(alert.outbox()).extracting(event -> event.revision()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(alert.outbox()).extracting(event -> event.id()).doesNotHaveDuplicates();
        assertThat(alert.history()).hasSize(5);
    }

    @Test
    void theFirstPersonWhoAcknowledgesStaysTheOne() {
        var taken = acknowledge(raised, WANG, "已安排", T0.plusSeconds(5));

        assertThat(taken.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(taken.alert().acknowledgedBy()).isEqualTo(WANG);
        assertThat(taken.nextActionAt()).isNull();
        assertThat(lastEvent(taken)).isInstanceOf(AlertAcknowledged.class);
        assertThat(acknowledge(taken, LI, null, LATE)).isSameAs(taken);
    }

    @Test
    void theNoteOfASecondPersonIsKept() {
        var taken = acknowledge(raised, WANG, "已安排", T0);

        var noted = acknowledge(taken, LI, "材料明日到场", LATE);

        assertThat(noted.alert()).isEqualTo(taken.alert());
        assertThat(noted.acknowledgement()).isEqualTo(taken.acknowledgement());
        assertThat(lastEvent(noted)).isInstanceOf(AlertNoted.class);
        assertThat(noted.history()).extracting(HistoryEntry::note).containsExactly(null, "已安排", "材料明日到场");
        assertThat(noted.history()).extracting(HistoryEntry::by).containsExactly(null, "王工", "李工");
    }

    @Test
    void acknowledgingAgainWithTheSameNoteChangesNothing() {
        var taken = acknowledge(raised, WANG, "已安排", T0);
        var noted = acknowledge(taken, LI, "材料明日到场", T0);

        assertThat(acknowledge(noted, WANG, "已安排", LATE)).isSameAs(noted);
        assertThat(acknowledge(noted, LI, "材料明日到场", LATE)).isSameAs(noted);
        assertThat(acknowledge(noted, WANG, null, LATE)).isSameAs(noted);
    }

    @Test
    void whatIsResolvedCannotBeAcknowledged() {
        var resolved = follow(raised, cleared(DELAY, 2), LATE);

        assertThatThrownBy(() -> acknowledge(resolved, WANG, null, LATE))
                .isInstanceOf(AlreadyResolvedException.class)
                .hasMessageContaining("resolved");
    }

    @Test
    void whoAcknowledgedGetsTheSameAnswerAfterTheAlertIsResolved() {
        var taken = acknowledge(raised, WANG, "已安排", T0);
        var resolved = follow(taken, cleared(DELAY, 2), LATE);

        assertThat(acknowledge(resolved, WANG, "已安排", LATE)).isSameAs(resolved);
        assertThatThrownBy(() -> acknowledge(resolved, LI, "我也来", LATE)).isInstanceOf(AlreadyResolvedException.class);
    }

    @Test
    void escalatesToTheParentUnitWhenItsTimeHasCome() {
        assertThat(stepUp(raised, DEPARTMENT, LATE.minusMillis(1))).isSameAs(raised);

        var escalated = stepUp(raised, DEPARTMENT, LATE);

        assertThat(escalated.alert().rung()).isEqualTo(1);
        assertThat(escalated.alert().recipients()).containsExactly("GX-HB", "GX");
        assertThat(lastEvent(escalated)).isInstanceOf(AlertEscalated.class);
        assertThat(escalated.nextActionAt()).isEqualTo(LATE.plus(FOUR_HOURS));
    }

    @Test
    void aClockThatJumpsMakesTheNextStepLateAndSkipsNone() {
        var afterAMonth = T0.plus(ONE_DAY.multipliedBy(30));

        var escalated = stepUp(raised, DEPARTMENT, afterAMonth);

        assertThat(escalated.alert().rung()).isEqualTo(1);
        assertThat(escalated.nextActionAt()).isEqualTo(afterAMonth.plus(FOUR_HOURS));
    }

    @Test
    void atTheTopItRemindsForEver() {
        var alert = stepUp(raised, DEPARTMENT, LATE);
        var due = LATE.plus(FOUR_HOURS);
        for (int reminder = 1; reminder <= 100; reminder++) {
            alert = stepUp(alert, ROOT, due);

            assertThat(lastEvent(alert)).isInstanceOf(AlertReminded.class);
            assertThat(alert.alert().rung()).isEqualTo(1);
            assertThat(alert.nextActionAt()).isEqualTo(due.plus(ONE_DAY));
            due = due.plus(ONE_DAY);
        }
    }

    @Test
    void anAlertOfTheRootUnitIsRemindedOf() {
        var ofRoot = raise(detected(delay("GX-2026-018", "GX")), T0);

        var reminded = stepUp(ofRoot, ROOT, LATE);

        assertThat(reminded.alert().recipients()).containsExactly("GX");
        assertThat(lastEvent(reminded)).isInstanceOf(AlertReminded.class);
        assertThat(reminded.alert().acknowledgeBy()).isEqualTo(LATE.plus(ONE_DAY));
    }

    @Test
    void unitsThatAreEachOthersParentAreToldOnceAndThenReminded() {
        var escalated = stepUp(raised, DEPARTMENT, LATE);

        var ring = stepUp(escalated, unit("GX", "GX-HB"), LATE.plus(FOUR_HOURS));

        assertThat(ring.alert().recipients()).containsExactly("GX-HB", "GX");
        assertThat(lastEvent(ring)).isInstanceOf(AlertReminded.class);
    }

    @Test
    void waitsForAUnitThatTheDirectoryDoesNotKnowYet() {
        var waiting = stepUp(raised, null, LATE);

        assertThat(waiting.alert()).isEqualTo(raised.alert());
        assertThat(waiting.nextActionAt()).isEqualTo(LATE.plus(SHORTLY));
    }

    @Test
    void whatIsAcknowledgedIsNotEscalated() {
        var taken = acknowledge(raised, WANG, null, T0);

        assertThat(stepUp(taken, DEPARTMENT, LATE)).isSameAs(taken);
    }

    @Test
    void whatAClockAheadHasDecidedOnWaitsNoLongerThanUsual() {
        var nextYear = raise(detected(DELAY), T0.plus(ONE_DAY.multipliedBy(365)));

        var broughtBack = TRANSITIONS.withoutTimeAhead(nextYear, T0);

        assertThat(broughtBack.nextActionAt()).isEqualTo(LATE);
        assertThat(TRANSITIONS.withoutTimeAhead(broughtBack, T0)).isSameAs(broughtBack);
        assertThat(TRANSITIONS.withoutTimeAhead(raised, T0)).isSameAs(raised);
    }

    @Test
    void remembersTheLastEventsOnly() {
        var alert = raised;
        for (int revision = 2; revision < 100; revision += 2) {
            alert = follow(alert, worsened(DELAY, revision), T0);
            alert = follow(alert, eased(DELAY, revision + 1), T0);
        }

        assertThat(alert.history()).hasSize(AlertCase.REMEMBERED);
        assertThat(alert.history().get(AlertCase.REMEMBERED - 1).revision()).isEqualTo(99);
    }

    @Test
    void figuresThatChangeEveryDayTakeOneLineInTheHistory() {
        var alert = raised;
        for (int revision = 2; revision < 100; revision++) {
            alert = follow(alert, changed(DELAY, revision), T0);
        }

        assertThat(alert.history())
                .extracting(HistoryEntry::event, HistoryEntry::revision)
                .containsExactly(tuple("alert-triggered", 1L), tuple("alert-changed", 99L));
    }
}
