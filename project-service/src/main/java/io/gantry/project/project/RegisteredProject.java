package io.gantry.project.project;

import io.gantry.event.Activity;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.PlanBaselined;
import io.gantry.event.ProjectEvent.PlanRevised;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageAdvanced;
import io.gantry.event.Stage;
import io.gantry.project.check.Faults;
import io.gantry.project.register.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in the register.
 *
 * @param plan absent until there has been one; the first is the baseline
 */
record RegisteredProject(ProjectEntry entry, @Nullable List<Activity> plan) {

    RegisteredProject {
        plan = plan == null ? null : List.copyOf(plan);
    }

    static Change<RegisteredProject> register(Project project, Stage stage, Instant now) {
        var registered = new RegisteredProject(new ProjectEntry(project, stage, 1), null);
        return new Change<>(registered, new ProjectRegistered(registered.eventId(), now, 1, project, stage));
    }

    /** Makes the registered facts what {@code amended} says; the id stays. */
    Change<RegisteredProject> amend(Project amended, Instant now) {
        if (amended.equals(entry.project())) {
            return Change.none(this);
        }
        var next = new RegisteredProject(entry.next(amended, entry.stage()), plan);
        return new Change<>(next, new ProjectAmended(next.eventId(), now, next.revision(), amended));
    }

    /** @throws io.gantry.project.check.InvalidContentException if {@code stage} lies behind */
    Change<RegisteredProject> advance(Stage stage, Instant now) {
        var from = entry.stage();
        if (stage == from) {
            return Change.none(this);
        }
        if (stage.compareTo(from) < 0) {
            var faults = new Faults();
            faults.add(
                    "stage", stage, from + ", which the project has reached, or a later stage: there is no way back");
            faults.throwIfAny();
        }
        var next = new RegisteredProject(entry.next(entry.project(), stage), plan);
        return new Change<>(next, new StageAdvanced(next.eventId(), now, next.revision(), id(), from, stage));
    }

    /** Makes the plan what {@code activities} says; without any, a project that never had a plan stays so. */
    Change<RegisteredProject> plan(List<Activity> activities, Instant now) {
        if (activities.equals(activities())) {
            return Change.none(this);
        }
        var next = new RegisteredProject(entry.next(entry.project(), entry.stage()), activities);
        ProjectEvent event = plan == null
                ? new PlanBaselined(next.eventId(), now, next.revision(), id(), activities)
                : new PlanRevised(next.eventId(), now, next.revision(), id(), activities);
        return new Change<>(next, event);
    }

    /** The plan; empty where there is none. */
    List<Activity> activities() {
        return plan == null ? List.of() : plan;
    }

    String id() {
        return entry.project().id();
    }

    long revision() {
        return entry.revision();
    }

    private UUID eventId() {
        return Change.eventId("project", id(), revision());
    }
}
