package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.cleared;
import static io.gantry.progress.status.Samples.confirmed;
import static io.gantry.progress.status.Samples.corrected;
import static io.gantry.progress.status.Samples.detected;
import static io.gantry.progress.status.Samples.doubtOf;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.planned;
import static io.gantry.progress.status.Samples.received;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.report;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.worsened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.rule.Span;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusFoldTests {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-11T02:00:00Z");

    private final StatusHarness status = StatusHarness.inMemory(InstantSource.fixed(WEDNESDAY));

    @Test
    void takesTheTopicsInAnyOrder() {
        var report = reported(FOUNDATION, "40", MONDAY);
        var doubt = detected(doubtOf(report.report(), 1), TUESDAY);
        var registration = registered(Stage.STARTED);
        var plan = planned();
        var other = StatusHarness.inMemory(InstantSource.fixed(WEDNESDAY));

        status.apply(registration, plan, report, doubt);
        other.apply(doubt);
        other.apply(report);
        other.apply(plan);
        other.apply(registration);

        assertThat(summary(other)).usingRecursiveComparison().isEqualTo(summary(status));
        assertThat(other.activity(PROJECT, FOUNDATION).sound()).isNull();
        assertThat(other.activity(PROJECT, FOUNDATION).latest())
                .isEqualTo(status.activity(PROJECT, FOUNDATION).latest())
                .isNotNull();
    }

    @Test
    void ofTwoReportsTheOneSeenLaterCounts() {
        status.apply(reported(FOUNDATION, "60", TUESDAY), reported(FOUNDATION, "40", MONDAY, TUESDAY));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("60");
        assertThat(status.project(PROJECT).reporting().lastReportAt()).isEqualTo(TUESDAY);
    }

    @Test
    void aDeviceClockThatIsAheadDoesNotMakeTheSiteHeardInTheFuture() {
        status.apply(reported(FOUNDATION, "60", TUESDAY, MONDAY));

        assertThat(status.project(PROJECT).reporting().lastReportAt()).isEqualTo(MONDAY);
    }

    @Test
    void aLaterReportNeedNotRepeatWhenTheWorkBegan() {
        var first = startingOn(LocalDate.of(2026, 3, 2), report(FOUNDATION, "40", null, MONDAY));
        status.apply(received(first, MONDAY), reported(FOUNDATION, "60", TUESDAY));

        var sound = Objects.requireNonNull(status.activity(PROJECT, FOUNDATION).sound());
        assertThat(sound.actualStart()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(sound.percentComplete()).isEqualByComparingTo("60");
    }

    @Test
    void anOlderRegistryRevisionIsNoNews() {
        status.apply(
                registered(Stage.STARTED),
                Samples.standing(2, Standing.ACTIVE, Standing.SUSPENDED, MONDAY),
                registered(Stage.SIGNED));

        assertThat(status.project(PROJECT).registration().stage()).isEqualTo(Stage.STARTED);
        assertThat(status.project(PROJECT).registration().standing()).isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void asksAboutWhatWasReportedOnAnActivityThatLeavesThePlanAndComesBack() {
        status.apply(registered(Stage.STARTED), planned(), reported(FOUNDATION, "40", MONDAY));
        status.apply(Samples.replanned(2, Samples.structure()));
        var gone = status.activity(PROJECT, FOUNDATION);
        status.apply(restored(3, TUESDAY));
        var back = status.activity(PROJECT, FOUNDATION);

        assertThat(gone.planned()).isFalse();
        assertThat(back.planned()).isTrue();
        assertThat(back.isAsked()).isTrue();
        assertThat(back.percent()).isZero();
        assertThat(Objects.requireNonNull(back.latest()).percentComplete()).isEqualByComparingTo("40");
        assertThat(Objects.requireNonNull(back.baseline()).finish()).isEqualTo(Samples.FIRST_DAY.plusDays(9));
        assertThat(summary(status).percentComplete()).isZero();
    }

    @Test
    void whatWasReportedBeforeCountsAgainWhenItIsConfirmedOrSaidAgain() {
        var before = reported(FOUNDATION, "40", MONDAY);
        status.apply(registered(Stage.STARTED), planned(), before);
        status.apply(Samples.replanned(2, Samples.structure()), restored(3, TUESDAY));

        status.apply(confirmed(before.report(), TUESDAY.plusSeconds(60)));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
        assertThat(summary(status).percentComplete()).isEqualByComparingTo("10");
        status.apply(Samples.replanned(4, Samples.structure()), restored(5, TUESDAY.plusSeconds(120)));
        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isZero();

        status.apply(reported(FOUNDATION, "45", WEDNESDAY));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("45");
        assertThat(status.activity(PROJECT, FOUNDATION).isAsked()).isFalse();
    }

    private static PlanRevised restored(long revision, Instant at) {
        return new PlanRevised(
                UUID.randomUUID(),
                at,
                revision,
                List.of(),
                PROJECT,
                true,
                1,
                1,
                List.of(Samples.foundation(20), Samples.structure()),
                List.of(),
                "恢复",
                new Actor("li.na", "李娜", "GX"));
    }

    @Test
    void whatIsOpenIsDoneWhenItsProjectIsCompletedAndOpenAgainWhenThatIsTakenBack() {
        status.apply(registered(Stage.STARTED), planned(), reported(FOUNDATION, "40", MONDAY));

        status.apply(completed(2, Stage.STARTED, Stage.COMPLETED, true));

        assertThat(summary(status).percentComplete()).isEqualByComparingTo("100");
        assertThat(status.project(PROJECT).registration().closedOn()).isEqualTo(Samples.FIRST_DAY);
        status.apply(completed(3, Stage.COMPLETED, Stage.STARTED, null));
        assertThat(summary(status).percentComplete()).isEqualByComparingTo("10");
    }

    private static StageChanged completed(long revision, Stage from, Stage to, @Nullable Boolean closesOpen) {
        return new StageChanged(
                UUID.randomUUID(),
                MONDAY,
                revision,
                List.of(),
                PROJECT,
                from,
                to,
                null,
                new Actor("li.na", "李娜", "GX"),
                Samples.FIRST_DAY,
                null,
                closesOpen);
    }

    @Test
    void sumsUpWhatIsReported() {
        status.apply(
                registered(Stage.STARTED),
                planned(),
                reported(FOUNDATION, "100", MONDAY),
                reported(STRUCTURE, "20", MONDAY));

        // (1 × 100 + 3 × 20) / 4
        assertThat(summary(status).percentComplete()).isEqualByComparingTo("40");
        assertThat(status.project(PROJECT).totals().complete()).isEqualTo(1);
    }

    @Test
    void aChangedWeightChangesTheSum() {
        status.apply(registered(Stage.STARTED), planned(), reported(FOUNDATION, "100", MONDAY));
        var heavier = Samples.activity(
                FOUNDATION, 10, "基础施工", Samples.FIRST_DAY, Samples.FIRST_DAY.plusDays(9), "3", "QY-JG");

        status.apply(Samples.changed(2, List.of(heavier), List.of()));

        assertThat(summary(status).percentComplete()).isEqualByComparingTo("50");
        assertThat(status.project(PROJECT).totals().units()).containsExactly(new Totals.UnitCount("QY-JG", 2));
    }

    @Test
    void partsOfAPlanTakeEffectTogether() {
        var first = Samples.plan(PROJECT, 1, true, 1, 3, List.of(Samples.foundation(10)), List.of());
        var second = Samples.plan(PROJECT, 1, true, 2, 3, List.of(Samples.structure()), List.of());
        var third = Samples.plan(
                PROJECT,
                1,
                true,
                3,
                3,
                List.of(Samples.activity(
                        "A030", 30, "屋面", Samples.FIRST_DAY, Samples.FIRST_DAY.plusDays(40), "1", null)),
                List.of());

        status.apply(registered(Stage.STARTED), first);
        status.apply(second);
        assertThat(status.project(PROJECT).plan().revision()).isZero();
        assertThat(status.activity(PROJECT, FOUNDATION).planned()).isFalse();
        status.apply(third);

        assertThat(status.project(PROJECT).totals().activities()).isEqualTo(3);
        assertThat(status.project(PROJECT).plan().finish()).isEqualTo(Samples.FIRST_DAY.plusDays(40));
        assertThat(status.stores().parts().find(PROJECT, 1)).isEmpty();
    }

    @Test
    void aPartThatIsMissingKeepsAPlanFromTakingEffect() {
        var last = Samples.plan(PROJECT, 1, true, 2, 2, List.of(Samples.structure()), List.of());

        assertThat(catchThrowable(() -> status.apply(last)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parts [2] (expected: 1 to 2)");
    }

    @Test
    void theFirstPlanStaysVisibleWhenItIsMoved() {
        status.apply(registered(Stage.STARTED), planned());
        status.apply(Samples.changed(
                2,
                List.of(Samples.activity(
                        STRUCTURE,
                        20,
                        "主体结构",
                        Samples.FIRST_DAY.plusDays(10),
                        Samples.FIRST_DAY.plusDays(30),
                        "3",
                        "QY-JG")),
                List.of()));

        assertThat(summary(status).baselineFinish()).isEqualTo(Samples.FIRST_DAY.plusDays(19));
        assertThat(summary(status).plannedFinish()).isEqualTo(Samples.FIRST_DAY.plusDays(30));
        assertThat(summary(status).slipDays()).isEqualTo(11);
    }

    @Test
    void aMovedDateIsTheCauseWithWhoAndWhy() {
        status.apply(registered(Stage.STARTED), planned());
        status.settleAll(WEDNESDAY, WEDNESDAY.plusSeconds(60));
        var revision = Samples.changed(2, List.of(Samples.foundation(20)), List.of());

        status.apply(revision, reported(FOUNDATION, "40", TUESDAY));

        var cause = Objects.requireNonNull(status.activity(PROJECT, FOUNDATION).pending());
        assertThat(cause.type()).isEqualTo("plan-revised");
        assertThat(cause.by()).isEqualTo(Samples.OFFICE);
        assertThat(cause.reason()).isEqualTo("甲方要求");
        assertThat(cause.dateBefore()).isEqualTo(Samples.FIRST_DAY.plusDays(9));
        assertThat(cause.dateAfter()).isEqualTo(Samples.FIRST_DAY.plusDays(19));
    }

    @Test
    void followsADelayFromDetectionToClearing() {
        status.apply(detected(overdue(1, Level.YELLOW), TUESDAY));
        assertThat(status.project(PROJECT).delays().open()).isEqualTo(1);
        status.apply(worsened(overdue(1, Level.RED), 2, TUESDAY));
        assertThat(status.project(PROJECT).delays().worst()).contains(Level.RED);
        status.apply(cleared(overdue(1, Level.RED), 3, TUESDAY));

        assertThat(status.project(PROJECT).delays().counts()).isEmpty();
    }

    @Test
    void theFirstDecisionInTheLogHolds() {
        status.apply(
                detected(overdue(1, Level.YELLOW), TUESDAY),
                cleared(overdue(1, Level.YELLOW), 2, TUESDAY),
                worsened(overdue(1, Level.RED), 2, TUESDAY),
                cleared(overdue(1, Level.YELLOW), 2, TUESDAY));

        assertThat(status.project(PROJECT).delays().open()).isZero();
    }

    @Test
    void aClearedDelayOpensAgainOnlyAsANewEpisode() {
        status.apply(
                detected(overdue(1, Level.YELLOW), TUESDAY),
                cleared(overdue(1, Level.YELLOW), 2, TUESDAY),
                detected(overdue(1, Level.YELLOW), TUESDAY));
        assertThat(status.project(PROJECT).delays().open()).isZero();

        status.apply(detected(overdue(2, Level.YELLOW), TUESDAY));

        assertThat(status.project(PROJECT).delays().open()).isEqualTo(1);
    }

    @Test
    void aDoubtedReportIsShownAndNotCounted() {
        var first = received(report(FOUNDATION, "40", "100000", MONDAY), MONDAY);
        var doubted = received(report(FOUNDATION, "95", "900000000.01", TUESDAY), TUESDAY);
        status.apply(registered(Stage.STARTED), planned(), first, doubted);
        status.apply(detected(doubtOf(doubted.report(), 1), TUESDAY));

        var activity = status.activity(PROJECT, FOUNDATION);
        assertThat(Objects.requireNonNull(activity.latest()).percentComplete()).isEqualByComparingTo("95");
        assertThat(activity.percent()).isEqualByComparingTo("40");
        assertThat(summary(status).percentComplete()).isEqualByComparingTo("10");
        assertThat(summary(status).investmentToDate()).isEqualByComparingTo("100000");
        assertThat(summary(status).investmentReported()).isEqualByComparingTo("900000000.01");
        assertThat(summary(status).doubted()).isEqualTo(1);
    }

    @Test
    void aReportThatIsConfirmedAndClearedCountsAgain() {
        var doubted = received(report(FOUNDATION, "95", "900000000.01", TUESDAY), TUESDAY);
        status.apply(registered(Stage.STARTED), planned(), doubted, detected(doubtOf(doubted.report(), 1), TUESDAY));
        status.apply(confirmed(doubted.report(), WEDNESDAY), cleared(doubtOf(doubted.report(), 1), 2, WEDNESDAY));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("95");
        assertThat(summary(status).investmentToDate()).isEqualByComparingTo("900000000.01");
        var report = status.report(PROJECT, doubted.report().id());
        assertThat(report.isConfirmed()).isTrue();
        assertThat(report.reviews()).hasSize(1);
        assertThat(Objects.requireNonNull(report.doubt()).open()).isFalse();
    }

    @Test
    void aCorrectionCountsAndTheOriginalStays() {
        var wrong = received(report(FOUNDATION, "95", "900000000", TUESDAY), TUESDAY);
        status.apply(registered(Stage.STARTED), planned(), reported(FOUNDATION, "40", MONDAY), wrong);

        status.apply(corrected(Samples.with(wrong.report(), "59.5", "90000000"), WEDNESDAY));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("59.5");
        assertThat(summary(status).investmentToDate()).isEqualByComparingTo("90000000");
        var report = status.report(PROJECT, wrong.report().id());
        assertThat(Objects.requireNonNull(report.sent()).report()).isEqualTo(wrong.report());
        assertThat(Objects.requireNonNull(report.effective()).percentComplete()).isEqualByComparingTo("59.5");
    }

    @Test
    void aCorrectionOfAnEarlierReportLeavesTheLaterInForce() {
        var wrong = received(report(FOUNDATION, "95", null, MONDAY), MONDAY);
        status.apply(registered(Stage.STARTED), planned(), wrong, reported(FOUNDATION, "60", TUESDAY));

        status.apply(corrected(Samples.with(wrong.report(), "45", null), WEDNESDAY));

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("60");
    }

    @Test
    void ofTwoContentsUnderOneIdTheFirstInTheLogCounts() {
        var first = received(report(FOUNDATION, "40", null, MONDAY), MONDAY);
        var second = received(Samples.with(first.report(), "70", null), TUESDAY);

        status.apply(registered(Stage.STARTED), planned(), first, second);
        status.apply(second);

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
        assertThat(Objects.requireNonNull(
                                status.report(PROJECT, first.report().id()).sent())
                        .position()
                        .offset())
                .isZero();
    }

    @Test
    void aReportOfAnotherProjectMayHaveTheSameId() {
        var here = received(report(FOUNDATION, "40", null, MONDAY), MONDAY);
        var there = elsewhere(here);

        status.apply(here, there);

        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
        assertThat(status.activity("GX-2026-002", FOUNDATION).percent()).isEqualByComparingTo("40");
    }

    private static ProgressReported elsewhere(ProgressReported event) {
        var report = event.report();
        return received(
                new ProgressReport(
                        report.id(),
                        "GX-2026-002",
                        report.activityId(),
                        report.unit(),
                        report.percentComplete(),
                        null,
                        null,
                        null,
                        null,
                        report.occurredAt()),
                event.time());
    }

    @Test
    void aRecordThatComesAgainChangesNothing() {
        var records =
                List.of(at(registered(Stage.STARTED), 0), at(planned(), 0), at(reported(FOUNDATION, "40", MONDAY), 0));
        status.handle(records);
        var before = status.project(PROJECT);

        status.handle(records);

        assertThat(status.project(PROJECT)).isEqualTo(before);
    }

    @Test
    void theEarliestWorkThatIsNotCompleteIsKnown() {
        status.apply(registered(Stage.STARTED), planned());
        assertThat(status.project(PROJECT).totals().earliestOpenStart()).isEqualTo(Samples.FIRST_DAY);
        status.apply(reported(FOUNDATION, "100", MONDAY));
        assertThat(status.project(PROJECT).totals().earliestOpenStart()).isEqualTo(Samples.FIRST_DAY.plusDays(10));
        status.apply(reported(STRUCTURE, "100", MONDAY));
        assertThat(status.project(PROJECT).totals().earliestOpenStart()).isNull();
        status.apply(reported(FOUNDATION, "99", TUESDAY));

        assertThat(status.project(PROJECT).totals().earliestOpenStart()).isEqualTo(Samples.FIRST_DAY);
    }

    @Test
    void pausesAreRememberedFromWhenToWhen() {
        status.apply(
                Samples.registered(
                        Samples.project(PROJECT, "GX-FGJ", "GX-GXJ", "QY-ZB", "1"), Stage.STARTED, Standing.ONBOARDING),
                Samples.standing(2, Standing.ONBOARDING, Standing.ACTIVE, MONDAY),
                Samples.standing(3, Standing.ACTIVE, Standing.SUSPENDED, MONDAY),
                Samples.standing(4, Standing.SUSPENDED, Standing.ACTIVE, TUESDAY));

        assertThat(status.project(PROJECT).registration().pauses().spans()).containsExactly(new Span(MONDAY, TUESDAY));
    }

    @Test
    void amountsAreExact() {
        var report = received(report(FOUNDATION, "33.33", "999999999999999.99", MONDAY), MONDAY);
        status.apply(registered(Stage.STARTED), planned(), report);

        assertThat(summary(status).investmentToDate()).isEqualTo(new BigDecimal("999999999999999.99"));
    }

    private static EventRecord at(Event event, long offset) {
        return new EventRecord(event, new Position(event.topic(), 0, offset));
    }

    private static ProgressReport startingOn(LocalDate day, ProgressReport report) {
        return new ProgressReport(
                report.id(),
                report.projectId(),
                report.activityId(),
                report.unit(),
                report.percentComplete(),
                day,
                null,
                null,
                null,
                report.occurredAt());
    }

    private static ProjectSummary summary(StatusHarness status) {
        return Objects.requireNonNull(status.project(PROJECT).summary());
    }
}
