package io.gantry.project.project;

import static io.gantry.project.project.Samples.NOW;
import static io.gantry.project.project.Samples.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.ProjectEvent.PlanBaselined;
import io.gantry.event.ProjectEvent.PlanRevised;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageAdvanced;
import io.gantry.event.Stage;
import io.gantry.project.check.InvalidContentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredProjectTests {

    private final RegisteredProject project = Samples.registered("GX-1");

    @Test
    void beginsWithRevisionOneAndWithoutAPlan() {
        var change = RegisteredProject.register(Samples.project("GX-1"), Stage.LANDED, NOW);

        assertThat(change.next())
                .isEqualTo(new RegisteredProject(new ProjectEntry(Samples.project("GX-1"), Stage.LANDED, 1), null));
        assertThat(change.event()).isInstanceOfSatisfying(ProjectRegistered.class, event -> {
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.stage()).isEqualTo(Stage.LANDED);
        });
    }

    @Test
    void tellsAllFactsWhenTheyAreAmended() {
        var renamed = Samples.renamed(project.entry().project());

        var change = project.amend(renamed, NOW);

        assertThat(change.next().entry()).isEqualTo(new ProjectEntry(renamed, Stage.SIGNED, 2));
        assertThat(change.event())
                .isInstanceOfSatisfying(
                        ProjectAmended.class,
                        event -> assertThat(event.project()).isEqualTo(renamed));
    }

    @Test
    void advancesToALaterStageAlsoBeyondTheNext() {
        var change = project.advance(Stage.STARTED, NOW);

        assertThat(change.next().entry().stage()).isEqualTo(Stage.STARTED);
        assertThat(change.event()).isInstanceOfSatisfying(StageAdvanced.class, event -> {
            assertThat(event.from()).isEqualTo(Stage.SIGNED);
            assertThat(event.to()).isEqualTo(Stage.STARTED);
            assertThat(event.revision()).isEqualTo(2);
        });
    }

    @Test
    void neverGoesBackToAnEarlierStage() {
        var started = project.advance(Stage.STARTED, NOW).next();

        assertThatThrownBy(() -> started.advance(Stage.LANDED, NOW))
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining("LANDED (expected: STARTED");
    }

    @Test
    void baselinesTheFirstPlanAndRevisesItFromThenOn() {
        var first = project.plan(PLAN, NOW);
        var second = first.next().plan(PLAN.subList(0, 1), NOW);
        var emptied = second.next().plan(List.of(), NOW);
        var again = emptied.next().plan(PLAN, NOW);

        assertThat(first.event()).isInstanceOf(PlanBaselined.class);
        assertThat(List.of(second, emptied, again))
                .allSatisfy(change -> assertThat(change.event()).isInstanceOf(PlanRevised.class));
        assertThat(again.next().activities()).isEqualTo(PLAN);
        assertThat(again.next().revision()).isEqualTo(5);
    }

    @Test
    void keepsThePlanWhenFactsOrStageChange() {
        var planned = project.plan(PLAN, NOW).next();

        assertThat(planned.advance(Stage.STARTED, NOW).next().plan()).isEqualTo(PLAN);
        assertThat(planned.amend(Samples.renamed(planned.entry().project()), NOW)
                        .next()
                        .plan())
                .isEqualTo(PLAN);
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        var planned = project.plan(PLAN, NOW).next();

        assertThat(List.of(
                        planned.amend(Samples.project("GX-1"), NOW),
                        planned.advance(Stage.SIGNED, NOW),
                        planned.plan(List.copyOf(PLAN), NOW)))
                .allSatisfy(change -> {
                    assertThat(change.next()).isSameAs(planned);
                    assertThat(change.event()).isNull();
                });
        assertThat(project.plan(List.of(), NOW).event()).isNull();
    }

    @Test
    void givesEveryRevisionAnEventIdOfItsOwn() {
        var first = project.advance(Stage.STARTED, NOW);
        var tried = project.advance(Stage.COMPLETED, NOW.plusSeconds(5));
        var second = first.next().plan(PLAN, NOW);

        assertThat(tried.event().id()).isEqualTo(first.event().id());
        assertThat(second.event().id()).isNotEqualTo(first.event().id());
    }
}
