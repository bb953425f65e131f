package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A project in the register, as of a revision. Its plan has revisions of its own. */
public record RegisteredProject(@JsonUnwrapped Project project, Stage stage, Standing standing, long revision) {

    static Change<RegisteredProject> register(Project project, Stage stage, Standing standing, Authorship origin) {
        var next = new RegisteredProject(project, stage, standing, 1);
        return new Change<>(
                next,
                new ProjectRegistered(
                        next.eventId(), origin.at(), 1, next.units(), project, stage, standing, origin.by()));
    }

    /** Makes the registered facts what {@code amended} says; the id stays. */
    Change<RegisteredProject> amend(Project amended, Authorship origin) {
        if (amended.equals(project)) {
            return Change.none(this);
        }
        var next = new RegisteredProject(amended, stage, standing, revision + 1);
        return new Change<>(
                next,
                new ProjectAmended(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        beforeAndAfter(next),
                        amended,
                        origin.reason(),
                        origin.by()),
                changesTo(next),
                origin.reason());
    }

    Change<RegisteredProject> changeStage(Stage to, Authorship origin) {
        if (to == stage) {
            return Change.none(this);
        }
        var next = new RegisteredProject(project, to, standing, revision + 1);
        return new Change<>(
                next,
                new StageChanged(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        units(),
                        id(),
                        stage,
                        to,
                        origin.reason(),
                        origin.by()),
                changesTo(next),
                origin.reason());
    }

    Change<RegisteredProject> changeStanding(Standing to, Authorship origin) {
        if (to == standing) {
            return Change.none(this);
        }
        var next = new RegisteredProject(project, stage, to, revision + 1);
        return new Change<>(
                next,
                new StandingChanged(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        units(),
                        id(),
                        standing,
                        to,
                        origin.reason(),
                        origin.by()),
                changesTo(next),
                origin.reason());
    }

    String id() {
        return project.id();
    }

    /** Lead, responsible and field unit, each once. */
    public List<String> units() {
        return Stream.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit())
                .distinct()
                .toList();
    }

    // Who loses sight of the project has to hear of it.
    private List<String> beforeAndAfter(RegisteredProject next) {
        return Stream.concat(units().stream(), next.units().stream()).distinct().toList();
    }

    private List<FieldChange> changesTo(RegisteredProject next) {
        return FieldChange.between(this, next, ProjectFields.ALL);
    }

    private UUID eventId() {
        return Change.eventId("project", id(), revision);
    }
}
