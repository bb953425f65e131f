package io.gantry.project.project;

import static io.gantry.project.project.Samples.START;
import static io.gantry.project.project.Samples.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Stage;
import io.gantry.problem.Fault;
import io.gantry.project.check.Faults;
import io.gantry.project.check.InvalidContentException;
import io.gantry.project.check.NamesDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final Set<String> UNITS = Set.of("GX", "GX-HB", "GX-JS");
    private static final ProjectDraft EMPTY =
            new ProjectDraft(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private final Faults faults = new Faults();

    @Test
    void aProjectIsMadeOfADraftWithoutFaults() {
        var project = draft("GX-1", Stage.SIGNED, "2300000000.50").checked("GX-1", UNITS, faults);

        assertThat(faulty()).isEmpty();
        assertThat(project).isEqualTo(Samples.project("GX-1"));
    }

    @Test
    void aProjectSaysAllThatIsMissingAtOnce() {
        EMPTY.checked("", UNITS, faults);

        assertThat(faulty())
                .containsExactlyInAnyOrder(
                        "id",
                        "names",
                        "classification",
                        "tier",
                        "totalInvestment",
                        "annualInvestment",
                        "leadUnit",
                        "responsibleUnit",
                        "fieldUnit",
                        "requiredFinish");
    }

    @Test
    void aProjectNamesOnlyRegisteredUnits() {
        draft("GX-1", null, "1").checked("GX-1", Set.of("GX"), faults);

        assertThat(faulty()).containsExactly("responsibleUnit", "fieldUnit");
    }

    @Test
    void aProjectKeepsItsIdAndMovesItsStageElsewhere() {
        var draft = draft("GX-2", Stage.STARTED, "1");

        draft.checked("GX-1", UNITS, faults);
        draft.checkStage(Stage.SIGNED, faults);
        draft.checkStage(Stage.STARTED, faults);

        assertThat(faulty()).containsExactly("id", "stage");
    }

    @Test
    void aPlanMayBeEmptyButNotMissing() {
        assertThat(plan().checked(UNITS, faults)).isEmpty();
        assertThat(faulty()).isEmpty();

        new PlanDraft(null).checked(UNITS, faults);
        assertThat(faulty()).containsExactly("activities");
    }

    @Test
    void aPlanHasAtMostAThousandActivities() {
        var one = activity("A1", START, START);

        new PlanDraft(Collections.nCopies(1001, one)).checked(UNITS, faults);

        assertThat(faulty()).containsExactly("activities");
    }

    @Test
    void aPlanHasEachIdOnce() {
        plan(activity("A1", START, START), activity("A2", START, START), activity("A1", START, START))
                .checked(UNITS, faults);

        assertThat(faulty()).containsExactly("activities[2].id");
    }

    @Test
    void anActivityEndsWhenItHasBegun() {
        plan(activity("A1", START, START.minusDays(1))).checked(UNITS, faults);

        assertThat(faulty()).containsExactly("activities[0].plannedFinish");
    }

    @Test
    void aMilestoneHasOneDay() {
        var names = new NamesDraft("封顶", null);

        plan(new ActivityDraft("M1", names, true, START, START.plusDays(1), BigDecimal.ONE, null))
                .checked(UNITS, faults);

        assertThat(faulty()).containsExactly("activities[0].plannedFinish");
    }

    @Test
    void aPlanCountsSomething() {
        var names = new NamesDraft("封顶", null);

        plan(new ActivityDraft("M1", names, true, START, START, BigDecimal.ZERO, null))
                .checked(UNITS, faults);

        assertThat(faulty()).containsExactly("activities");
    }

    @Test
    void anActivitySaysAllThatIsWrongAtOnce() {
        plan(
                        activity("A1", START, START),
                        null,
                        new ActivityDraft("", null, null, null, null, new BigDecimal("0.00001"), "NOBODY"))
                .checked(UNITS, faults);

        assertThat(faulty())
                .containsExactlyInAnyOrder(
                        "activities[1]",
                        "activities[2].id",
                        "activities[2].names",
                        "activities[2].plannedStart",
                        "activities[2].plannedFinish",
                        "activities[2].weight",
                        "activities[2].responsibleUnit");
    }

    @Test
    void aPlanAsksForEachUnitOnce() {
        var names = new NamesDraft("打桩", null);
        var one = new ActivityDraft("A1", names, false, START, START, BigDecimal.ONE, "GX-HB");

        assertThat(plan(one, one, null, activity("A2", START, START)).units()).containsExactly("GX-HB");
        assertThat(draft("GX-1", null, "1").units()).isEqualTo(UNITS);
    }

    private static PlanDraft plan(ActivityDraft... activities) {
        return new PlanDraft(Arrays.asList(activities));
    }

    private static ProjectDraft draft(String id, Stage stage, String annualInvestment) {
        return new ProjectDraft(
                id,
                new NamesDraft("龙河电池产业园", "Longhe Battery Park"),
                "INDUSTRY",
                null,
                "10BN",
                stage,
                new BigDecimal("1.25E+10"),
                new BigDecimal(annualInvestment),
                "GX",
                "GX-HB",
                "GX-JS",
                "王建国",
                LocalDate.of(2027, 6, 30));
    }

    private List<String> faulty() {
        try {
            faults.throwIfAny();
            return List.of();
        } catch (InvalidContentException e) {
            return e.faults().stream().map(Fault::field).toList();
        }
    }
}
