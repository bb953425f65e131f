package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.PlannedStage;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.project.StagePlanDraft.DayDraft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);
    private static final StageLog LOG = StageLog.from(new Visit(Stage.SIGNED, LocalDate.of(2026, 3, 2), null, null))
            .with(new Visit(Stage.STARTED, LocalDate.of(2026, 5, 18), null, null));

    private final Faults faults = new Faults();
    private final Validation validation = new Validation(
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void aStageNeedsAReasonToGoBack() {
        check(Stage.COMPLETED, null, null);
        check(Stage.STARTED, null, null);
        check(Stage.SIGNED, null, "误报");
        assertThat(faulty()).isEmpty();

        check(Stage.SIGNED, null, null);
        assertThat(faulty()).containsExactly("reason");
    }

    @Test
    void aStageIsReachedNeitherInTheFutureNorBeforeTheOneBeforeIt() {
        check(Stage.COMPLETED, TODAY, null);
        check(Stage.COMPLETED, LocalDate.of(2026, 5, 18), null);
        // The present stage may be moved back as far as the one before it.
        check(Stage.STARTED, LocalDate.of(2026, 3, 2), null);
        assertThat(faulty()).isEmpty();

        check(Stage.COMPLETED, TODAY.plusDays(1), null);
        check(Stage.COMPLETED, LocalDate.of(2026, 5, 17), null);
        check(Stage.STARTED, LocalDate.of(2026, 3, 1), null);
        assertThat(faulty()).containsExactly("on", "on", "on");
        assertThat(faults.found().get(1).params())
                .containsEntry("first", "2026-05-18")
                .containsEntry("last", "2026-08-05");
    }

    @Test
    void whatIsNotSaidOfThePresentStageStays() {
        var evidence = new EvidenceDraft("许可证", null);
        var present = LOG.with(new Visit(Stage.STARTED, LocalDate.of(2026, 5, 18), evidence.evidence(), null));

        assertThat(draft(Stage.STARTED, LocalDate.of(2026, 5, 20), null).visit(present, TODAY))
                .isEqualTo(new Visit(Stage.STARTED, LocalDate.of(2026, 5, 20), evidence.evidence(), null));
        assertThat(draft(Stage.STARTED, null, null).visit(present, TODAY)).isEqualTo(present.last());
        assertThat(draft(Stage.COMPLETED, null, null).visit(present, TODAY))
                .isEqualTo(new Visit(Stage.COMPLETED, TODAY, null, null));
    }

    @Test
    void aProjectIsCompletedWithOpenActivitiesOnlyIfItIsSaidWhatBecomesOfThem() {
        assertThat(draft(Stage.COMPLETED, null, null).finishes(Stage.STARTED)).isTrue();
        assertThat(draft(Stage.IN_PRODUCTION, null, null).finishes(Stage.COMPLETED))
                .isFalse();

        draft(Stage.COMPLETED, null, null).checkOpen(List.of("A010", "A020"), faults);
        new StageDraft(Stage.COMPLETED, null, null, true, null).checkOpen(List.of("A010"), faults);
        draft(Stage.COMPLETED, null, null).checkOpen(List.of(), faults);

        assertThat(faulty()).containsExactly("closeOpen");
        assertThat(faults.found().get(0).detail().toString()).contains("A010, A020");
    }

    @Test
    void evidenceHasAWebAddressOrNone() {
        for (var link : List.of("javascript:alert(1)", "ftp://x", "docs.example.cn", "https://a b")) {
            assertThat(validation.faults(new EvidenceDraft("许可证", link)))
                    .as(link)
                    .extracting(Fault::field)
                    .containsExactly("link");
        }
        assertThat(validation.faults(new EvidenceDraft("许可证", "https://docs.example.cn/许可/1?x=%20")))
                .isEmpty();
        assertThat(new EvidenceDraft("许可证", null).evidence()).isEqualTo(new StageEvidence("许可证", null));
    }

    @Test
    void goingBackTakesBackWhatWasReachedAndTheDaysSpentStay() {
        var back = LOG.with(new Visit(Stage.SITE_SECURED, LocalDate.of(2026, 6, 18), null, "误报"));

        assertThat(back.reached().keySet()).containsExactly(Stage.SIGNED, Stage.SITE_SECURED);
        assertThat(back.dwell(TODAY))
                .containsEntry(Stage.SIGNED, 77L)
                .containsEntry(Stage.STARTED, 31L)
                .containsEntry(Stage.SITE_SECURED, 48L);
        var again = back.with(new Visit(Stage.STARTED, LocalDate.of(2026, 7, 1), null, null));
        assertThat(again.reached().get(Stage.STARTED).on()).isEqualTo("2026-07-01");
        assertThat(again.dwell(TODAY)).containsEntry(Stage.STARTED, 31L + 35L);
    }

    @Test
    void showsEachStageWithItsDaysAndHowLateItIs() {
        var project = Samples.registered("P")
                .planStages(
                        List.of(
                                new PlannedStage(Stage.STARTED, LocalDate.of(2026, 5, 8)),
                                new PlannedStage(Stage.COMPLETED, LocalDate.of(2026, 8, 1)),
                                new PlannedStage(Stage.IN_PRODUCTION, LocalDate.of(2027, 1, 1))),
                        Samples.byLiNa())
                .next()
                .changeStage(new Visit(Stage.STARTED, LocalDate.of(2026, 5, 18), null, null), Samples.byLiNa())
                .next();

        var steps = StagesView.of(project, TODAY).steps();

        assertThat(steps).hasSize(Stage.values().length);
        assertThat(steps.get(Stage.STARTED.ordinal()).lateDays()).isEqualTo(10);
        assertThat(steps.get(Stage.COMPLETED.ordinal()).lateDays()).isEqualTo(4);
        assertThat(steps.get(Stage.IN_PRODUCTION.ordinal()).lateDays()).isNull();
        assertThat(steps.get(Stage.SIGNED.ordinal()).dwellDays()).isEqualTo(77);
        assertThat(steps.get(Stage.STARTED.ordinal()).dwellDays()).isEqualTo(79);
        assertThat(steps.get(Stage.PREPARING.ordinal()).actual()).isNull();
    }

    @Test
    void plannedDaysComeInTheOrderOfTheStagesAndMoveWithAReason() {
        var present = LOG.planned(List.of(new PlannedStage(Stage.COMPLETED, TODAY)));

        plan("x", day(Stage.COMPLETED, TODAY), day(Stage.STARTED, TODAY.plusDays(1)))
                .check(present, faults);
        plan("x", day(Stage.STARTED, TODAY), day(Stage.STARTED, TODAY)).check(present, faults);
        plan(null, day(Stage.COMPLETED, TODAY.plusDays(1))).check(present, faults);
        assertThat(faulty()).containsExactly("planned", "planned[1].stage", "reason");

        var added = plan(null, day(Stage.COMPLETED, TODAY), day(Stage.STARTED, TODAY));
        var more = new Faults();
        added.check(present, more);
        assertThat(more.isEmpty()).isTrue();
        assertThat(added.meant())
                .containsExactly(new PlannedStage(Stage.STARTED, TODAY), new PlannedStage(Stage.COMPLETED, TODAY));
    }

    private static StagePlanDraft plan(@Nullable String reason, DayDraft... days) {
        return new StagePlanDraft(List.of(days), reason);
    }

    private static DayDraft day(Stage stage, LocalDate on) {
        return new DayDraft(stage, on);
    }

    private void check(Stage stage, @Nullable LocalDate on, @Nullable String reason) {
        draft(stage, on, reason).check(Stage.STARTED, LOG, TODAY, faults);
    }

    private static StageDraft draft(Stage stage, @Nullable LocalDate on, @Nullable String reason) {
        return new StageDraft(stage, on, null, null, reason);
    }

    private List<String> faulty() {
        return faults.found().stream().map(Fault::field).toList();
    }
}
