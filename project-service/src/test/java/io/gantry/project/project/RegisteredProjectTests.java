package io.gantry.project.project;

import static io.gantry.project.project.Samples.LI_NA;
import static io.gantry.project.project.Samples.NOW;
import static io.gantry.project.project.Samples.byLiNa;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import io.gantry.event.Standing;
import io.gantry.project.register.FieldChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredProjectTests {

    private final RegisteredProject project = Samples.registered("GX-1");

    @Test
    void beginsWithRevisionOne() {
        var change = RegisteredProject.register(
                Samples.project("GX-1"), Samples.at(Stage.SITE_SECURED), Standing.ONBOARDING, byLiNa());

        assertThat(change.next())
                .isEqualTo(new RegisteredProject(
                        Samples.project("GX-1"),
                        Stage.SITE_SECURED,
                        Standing.ONBOARDING,
                        change.next().course(),
                        1));
        assertThat(change.event()).isInstanceOfSatisfying(ProjectRegistered.class, event -> {
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.stage()).isEqualTo(Stage.SITE_SECURED);
            assertThat(event.standing()).isEqualTo(Standing.ONBOARDING);
            assertThat(event.by()).isEqualTo(LI_NA);
            assertThat(event.time()).isEqualTo(NOW);
        });
    }

    @Test
    void everyEventNamesTheUnitsConcernedEachOnce() {
        var renamed = Samples.renamed(project.project());

        assertThat(List.of(
                        Samples.registering("GX-1"),
                        project.amend(renamed, Samples.DAY, byLiNa()),
                        project.changeStage(Samples.at(Stage.STARTED), byLiNa()),
                        project.changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa("停缓建"))))
                .allSatisfy(change -> assertThat(change.event().units()).containsExactly("GX", "GX-HB", "GX-JS"));
        assertThat(new RegisteredProject(Samples.project("P", "GX-HB"), Stage.SIGNED, Standing.ACTIVE, Course.NONE, 1)
                        .units())
                .containsExactly("GX-HB", "GX-JS");
    }

    @Test
    void tellsAllFactsWhenTheyAreAmended() {
        var renamed = Samples.renamed(project.project());

        var change = project.amend(renamed, Samples.DAY, byLiNa("更名"));

        assertThat(change.next())
                .isEqualTo(new RegisteredProject(
                        renamed, Stage.SIGNED, Standing.ACTIVE, change.next().course(), 2));
        assertThat(change.event()).isInstanceOfSatisfying(ProjectAmended.class, event -> {
            assertThat(event.project()).isEqualTo(renamed);
            assertThat(event.reason()).isEqualTo("更名");
            assertThat(event.by()).isEqualTo(LI_NA);
        });
    }

    @Test
    void remembersWhatWasChanged() {
        assertThat(project.amend(Samples.renamed(project.project()), Samples.DAY, byLiNa())
                        .changes())
                .containsExactly(
                        new FieldChange("names.zh", "龙河电池产业园", "龙河新能源产业园"),
                        new FieldChange("names.en", "Longhe Battery Park", null),
                        new FieldChange("industryChain", null, "新能源"),
                        new FieldChange("sponsor", "王建国", null));
        assertThat(project.changeStage(Samples.at(Stage.STARTED), byLiNa()).changes())
                .containsExactly(new FieldChange("stage", "SIGNED", "STARTED"));
        assertThat(project.changeStanding(Standing.WITHDRAWN, Samples.TODAY_ONLY, byLiNa("退出"))
                        .changes())
                .containsExactly(
                        new FieldChange("standing", "ACTIVE", "WITHDRAWN"),
                        new FieldChange("standingOn", null, "2026-03-02"));
    }

    @Test
    void comesToALaterStageAlsoBeyondTheNext() {
        var change = project.changeStage(Samples.at(Stage.STARTED), byLiNa());

        assertThat(change.next().stage()).isEqualTo(Stage.STARTED);
        assertThat(change.event()).isInstanceOfSatisfying(StageChanged.class, event -> {
            assertThat(event.from()).isEqualTo(Stage.SIGNED);
            assertThat(event.to()).isEqualTo(Stage.STARTED);
            assertThat(event.revision()).isEqualTo(2);
        });
    }

    @Test
    void goesBackToAnEarlierStageWithItsReason() {
        var started = project.changeStage(Samples.at(Stage.STARTED), byLiNa()).next();

        assertThat(started.changeStage(Samples.at(Stage.SITE_SECURED), byLiNa("误报"))
                        .event())
                .isInstanceOfSatisfying(StageChanged.class, event -> {
                    assertThat(event.from()).isEqualTo(Stage.STARTED);
                    assertThat(event.to()).isEqualTo(Stage.SITE_SECURED);
                    assertThat(event.reason()).isEqualTo("误报");
                });
    }

    @Test
    void tellsAnotherStandingWithItsReason() {
        assertThat(project.changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa("停缓建"))
                        .event())
                .isInstanceOfSatisfying(StandingChanged.class, event -> {
                    assertThat(event.from()).isEqualTo(Standing.ACTIVE);
                    assertThat(event.to()).isEqualTo(Standing.SUSPENDED);
                    assertThat(event.reason()).isEqualTo("停缓建");
                    assertThat(event.on()).isEqualTo(Samples.DAY);
                });
    }

    @Test
    void givesTheStandingThatItHasAnotherDayAndEvidence() {
        var suspended = project.changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa("停缓建"))
                .next();
        var shown = new StandingSince(Samples.DAY.minusDays(3), new StageEvidence("停缓建通知 2026-7", null));

        assertThat(suspended.changeStanding(Standing.SUSPENDED, shown, byLiNa()).changes())
                .containsExactly(
                        new FieldChange("standingOn", "2026-03-02", "2026-02-27"),
                        new FieldChange("standingEvidence", null, "停缓建通知 2026-7"));
        assertThat(suspended
                        .changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa())
                        .isOne())
                .isFalse();
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        assertThat(List.of(
                        project.amend(Samples.project("GX-1"), Samples.DAY, byLiNa()),
                        project.changeStage(Samples.at(Stage.SIGNED), byLiNa())))
                .allSatisfy(change -> {
                    assertThat(change.next()).isSameAs(project);
                    assertThat(change.isOne()).isFalse();
                });
    }

    @Test
    void givesEveryRevisionAnEventIdOfItsOwn() {
        var first = project.changeStage(Samples.at(Stage.STARTED), byLiNa());
        var tried = project.changeStage(Samples.at(Stage.COMPLETED), byLiNa("x"));
        var second = first.next().changeStage(Samples.at(Stage.COMPLETED), byLiNa());

        assertThat(tried.event().id()).isEqualTo(first.event().id());
        assertThat(second.event().id()).isNotEqualTo(first.event().id());
    }
}
