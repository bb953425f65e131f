package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.PlannedStage;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.ResponsibilityAssigned;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StagesPlanned;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.ProjectEvent.TargetSet;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearTarget;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A project in the register, as of a revision. Its plan has revisions of its own.
 *
 * @param course what is kept by its days, and asked for by itself
 */
public record RegisteredProject(
        @JsonUnwrapped Project project,
        Stage stage,
        Standing standing,
        @JsonIgnore Course course,
        long revision) {

    /** @param first the stage at which it is, from the day on which it is registered */
    static Change<RegisteredProject> register(Project project, Visit first, Standing standing, Authorship origin) {
        var next = new RegisteredProject(project, first.stage(), standing, Course.begin(project, first, origin), 1);
        return new Change<>(
                next,
                new ProjectRegistered(
                        next.eventId(), origin.at(), 1, next.units(), project, first.stage(), standing, origin.by()));
    }

    /** Makes the registered facts what {@code amended} says; the id stays. Who answers for it does so from {@code today}. */
    Change<RegisteredProject> amend(Project amended, LocalDate today, Authorship origin) {
        if (amended.equals(project)) {
            return Change.none(this);
        }
        var next = new RegisteredProject(
                amended, stage, standing, course.amended(project, amended, today, revision + 1, origin), revision + 1);
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

    /** Comes to the stage of {@code visit}; or, where that is the present one, gives it another day or evidence. */
    Change<RegisteredProject> changeStage(Visit visit, Authorship origin) {
        if (visit.stage() == stage && visit.equals(course.stages().last())) {
            return Change.none(this);
        }
        var next = withCourse(visit.stage(), course.stages(course.stages().with(visit)));
        return new Change<>(
                next,
                new StageChanged(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        units(),
                        id(),
                        stage,
                        visit.stage(),
                        origin.reason(),
                        origin.by(),
                        visit.on(),
                        visit.evidence(),
                        visit.closedOpen()),
                changesTo(next),
                origin.reason());
    }

    /** Makes the days on which it is planned to reach stages what {@code planned} says. */
    Change<RegisteredProject> planStages(List<PlannedStage> planned, Authorship origin) {
        if (planned.equals(course.stages().planned())) {
            return Change.none(this);
        }
        var next = withCourse(stage, course.stages(course.stages().planned(planned)));
        return new Change<>(
                next,
                new StagesPlanned(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        units(),
                        id(),
                        planned,
                        origin.reason(),
                        origin.by()),
                changesTo(next),
                origin.reason());
    }

    /** Gives it to {@code holders}, who answer for it from {@code from} on. */
    Change<RegisteredProject> assign(Holders holders, LocalDate from, Authorship origin) {
        var last = course.responsibility().last();
        if (holders.equals(Holders.of(project)) && (last == null || from.equals(last.from()))) {
            return Change.none(this);
        }
        var handedOver = holders.in(project);
        var next = new RegisteredProject(
                handedOver, stage, standing, course.assigned(handedOver, from, origin), revision + 1);
        return new Change<>(
                next,
                new ResponsibilityAssigned(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        beforeAndAfter(next),
                        handedOver,
                        from,
                        origin.reason(),
                        origin.by()),
                changesTo(next),
                origin.reason());
    }

    /** Makes what is planned for a year what {@code target} says. */
    public Change<RegisteredProject> setTarget(YearTarget target, Authorship origin) {
        var before = course.target(target.year());
        if (target.equals(before)) {
            return Change.none(this);
        }
        var next = withCourse(stage, course.targeted(target));
        return new Change<>(
                next,
                new TargetSet(
                        next.eventId(),
                        origin.at(),
                        next.revision,
                        units(),
                        id(),
                        target,
                        origin.reason(),
                        origin.by()),
                TargetFields.changes(before, target),
                origin.reason());
    }

    private RegisteredProject withCourse(Stage nextStage, Course nextCourse) {
        return new RegisteredProject(project, nextStage, standing, nextCourse, revision + 1);
    }

    /** Gives it the standing {@code to} since {@code since}; the present one again to give it another day or evidence. */
    Change<RegisteredProject> changeStanding(Standing to, StandingSince since, Authorship origin) {
        if (to == standing && since.equals(course.standing())) {
            return Change.none(this);
        }
        var next = new RegisteredProject(project, stage, to, course.standing(since), revision + 1);
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
                        origin.by(),
                        since.on(),
                        since.evidence()),
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
