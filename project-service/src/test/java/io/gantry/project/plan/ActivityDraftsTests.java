package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.event.Names;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.project.register.NamesDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityDraftsTests {

    private static final Set<String> UNITS = Set.of("GX", "GX-HB");
    private static final NamesDraft NAMES = new NamesDraft("打桩", null);

    private final Validation validation = new Validation(
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void aPlanMayBeEmptyButNotMissing() {
        assertThat(faultsOf(plan())).isEmpty();
        assertThat(faultsOf(new PlanDraft(null, null))).containsExactly("activities");
    }

    @Test
    void aPlanHasAtMostTenThousandActivities() {
        assertThat(validation.faults(new PlanDraft(Collections.nCopies(10_001, activity("A1", START, START)), null)))
                .extracting(Fault::field)
                .containsExactly("activities");
    }

    @Test
    void aPlanHasEachIdOnce() {
        assertThat(faultsOf(
                        plan(activity("A1", START, START), activity("A2", START, START), activity("A1", START, START))))
                .containsExactly("activities[2].id");
    }

    @Test
    void anActivityEndsWhenItHasBegun() {
        assertThat(faultsOf(plan(activity("A1", START, START.minusDays(1)))))
                .containsExactly("activities[0].plannedFinish");
    }

    @Test
    void aMilestoneHasOneDay() {
        var milestone = new ActivityDraft(
                "M1", null, NAMES, true, START, START.plusDays(1), BigDecimal.ONE, null, null, null, null, null, null);

        assertThat(faultsOf(plan(milestone))).containsExactly("activities[0].plannedFinish");
    }

    @Test
    void anActivitySaysAllThatIsWrongAtOnce() {
        var wrong = new ActivityDraft(
                "", -1, null, null, null, null, new BigDecimal("0.00001"), "NOBODY", null, null, null, null, null);

        assertThat(faultsOf(plan(activity("A1", START, START), null, wrong)))
                .containsExactlyInAnyOrder(
                        "activities[1]",
                        "activities[2].id",
                        "activities[2].position",
                        "activities[2].names",
                        "activities[2].plannedStart",
                        "activities[2].plannedFinish",
                        "activities[2].weight",
                        "activities[2].responsibleUnit");
    }

    @Test
    void anActivityInAListHasNoReasonOfItsOwn() {
        var one = new ActivityDraft(
                "A1", null, NAMES, null, START, START, BigDecimal.ONE, null, null, null, null, null, "why");

        assertThat(faultsOf(plan(one))).containsExactly("activities[0].reason");
    }

    @Test
    void aDurationIsThatOfWorkOrOfAMilestone() {
        assertThat(faultsOf(plan(lasting(false, 1), lasting(false, 5_000), lasting(true, 0))))
                .containsOnly("activities[1].id", "activities[2].id");
        assertThat(faultsOf(plan(lasting(false, 0)))).containsExactly("activities[0].durationDays");
        assertThat(faultsOf(plan(lasting(false, 5_001)))).containsExactly("activities[0].durationDays");
        assertThat(faultsOf(plan(lasting(true, 1)))).containsExactly("activities[0].durationDays");
    }

    @Test
    void aConstraintHasADateIfItsKindHasOne() {
        for (var kind : Kind.values()) {
            boolean dated = kind != Kind.ASAP && kind != Kind.ALAP;

            assertThat(faultsOf(plan(under(kind, dated ? START : null)))).isEmpty();
            assertThat(faultsOf(plan(under(kind, dated ? null : START))))
                    .containsExactly("activities[0].constraint.date");
        }
        assertThat(faultsOf(plan(under(null, START)))).containsExactly("activities[0].constraint.kind");
    }

    @Test
    void aLinkIsFromFinishToStartInWorkingDaysWhereItDoesNotSayOtherwise() {
        var links = List.of(
                new LinkDraft("A2", null, null, null),
                new LinkDraft("A3", Type.SS, 7, null),
                new LinkDraft("A4", Type.FF, -2, LagUnit.ELAPSED),
                new LinkDraft("A5", Type.SF, 0, LagUnit.ELAPSED));
        var draft = new ActivityDraft(
                "A1", null, NAMES, null, START, START, BigDecimal.ONE, null, null, null, links, null, null);

        assertThat(draft.activity("A1", 0).waitsFor())
                .containsExactly(
                        new ActivityLink("A2", Type.FS, null, null),
                        new ActivityLink("A3", Type.SS, 7, LagUnit.WORKING),
                        new ActivityLink("A4", Type.FF, -2, LagUnit.ELAPSED),
                        new ActivityLink("A5", Type.SF, null, null));
    }

    @Test
    void anActivityWithoutANetworkIsWhatItWas() {
        var empty = new ActivityDraft(
                "A1", null, NAMES, null, START, START, BigDecimal.ONE, null, null, null, List.of(), null, null);

        assertThat(empty.activity("A1", 0))
                .isEqualTo(new Activity("A1", 0, NAMES.names(), false, START, START, BigDecimal.ONE, null))
                .isEqualTo(activity("A1", START, START).activity("A1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A 1", "", "环保", "A/1", "\u0000", "-A"})
    void anActivityHasAnIdOfTheAgreedFormAlsoInThePath(String id) {
        var faults = new Faults();

        new ActivityDraft(null, null, NAMES, null, START, START, BigDecimal.ONE, null, null, null, null, null, null)
                .checkId(id, faults);

        assertThat(faults.found()).extracting(Fault::field).containsExactly("id");
    }

    @Test
    void anActivityKeepsItsId() {
        var faults = new Faults();

        activity("A1", START, START).checkId("A1", faults);
        assertThat(faults.isEmpty()).isTrue();

        activity("A2", START, START).checkId("A1", faults);
        assertThat(faults.found()).extracting(Fault::field).containsExactly("id");
    }

    @Test
    void aPlanAsksForEachUnitOnce() {
        var one = new ActivityDraft(
                "A1", null, NAMES, false, START, START, BigDecimal.ONE, "GX-HB", null, null, null, null, null);

        assertThat(ActivityDrafts.units(Arrays.asList(one, one, null, activity("A2", START, START))))
                .containsExactly("GX-HB");
    }

    @Test
    void aWholePlanIsShownInItsOrderUnlessItSaysPositions() {
        var at5 = new ActivityDraft(
                "A3", 5, NAMES, true, START, START, BigDecimal.ZERO, null, null, null, null, null, null);

        assertThat(plan(activity("A1", START, START), activity("A2", START, START), at5)
                        .plan())
                .extracting(Activity::position)
                .containsExactly(0, 10, 5);
    }

    @Test
    void newActivitiesAreShownBehindTheLastAndOthersStayWhereTheyAre() {
        var present = new Activity("A1", 7, new Names("x", null), false, START, START, BigDecimal.ONE, null);
        var draft = new ChangesDraft(
                List.of(activity("A8", START, START), activity("A1", START, START), activity("A9", START, START)),
                null,
                null);

        assertThat(draft.activities(Map.of("A1", present), 40))
                .extracting(Activity::position)
                .containsExactly(50, 7, 60);
    }

    @Test
    void noNewActivityIsBehindTheLargestPositionThatAClientMaySet() {
        var draft = new ChangesDraft(List.of(activity("A8", START, START), activity("A9", START, START)), null, null);

        assertThat(draft.activities(Map.of(), 999_999_985))
                .extracting(Activity::position)
                .containsExactly(999_999_995, 1_000_000_000);
        assertThat(draft.activities(Map.of(), 1_000_000_000))
                .extracting(Activity::position)
                .containsExactly(1_000_000_000, 1_000_000_000);
    }

    @Test
    void whatGoesWasInThePlanAndIsNotSetAtTheSameTime() {
        var draft = new ChangesDraft(List.of(activity("A1", START, START)), List.of("A1", "A2", "A3"), null);
        var faults = new Faults();

        draft.checkRemoved(Set.of("A1", "A3"), faults);

        assertThat(faults.found()).extracting(Fault::field).containsExactly("removed[0]", "removed[1]");
        assertThat(draft.ids()).isEqualTo(Set.of("A1", "A2", "A3"));
    }

    private static PlanDraft plan(@Nullable ActivityDraft... activities) {
        return new PlanDraft(Arrays.asList(activities), null);
    }

    private static ActivityDraft activity(String id, LocalDate start, LocalDate finish) {
        return new ActivityDraft(
                id, null, NAMES, false, start, finish, BigDecimal.ONE, null, null, null, null, null, null);
    }

    private static ActivityDraft lasting(boolean milestone, int days) {
        return new ActivityDraft(
                "A1", null, NAMES, milestone, START, START, BigDecimal.ONE, null, null, days, null, null, null);
    }

    private static ActivityDraft under(@Nullable Kind kind, @Nullable LocalDate date) {
        var constraint = new ConstraintDraft(kind, date);
        return new ActivityDraft(
                "A1", null, NAMES, null, START, START, BigDecimal.ONE, null, null, null, null, constraint, null);
    }

    private List<String> faultsOf(PlanDraft draft) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        ActivityDrafts.check("activities", draft.drafts(), UNITS, faults);
        return faults.found().stream().map(Fault::field).toList();
    }
}
