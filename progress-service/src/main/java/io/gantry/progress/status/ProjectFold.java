package io.gantry.progress.status;

import io.gantry.event.Cause;
import io.gantry.event.DelayEvent;
import io.gantry.event.PlanEvent;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.ElementChanged;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.ResponsibilityAssigned;
import io.gantry.event.ProjectEvent.ScheduleMoved;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StagesPlanned;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.ProjectEvent.TargetSet;
import io.gantry.stream.EventRecord;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Folds the records of a batch that concern one project into its documents.
 *
 * <p>A document that has a record's change already, while the project itself does not, was saved by a batch that was cut
 * short: then the project's sums no longer follow from what is read and are counted anew.
 */
final class ProjectFold {

    private final PlanFold plans;
    private final ReportFold reports;
    private final DelayFold delays;
    private final WorkingProject project;
    private @Nullable Cause everything;

    ProjectFold(WorkingProject project) {
        this.project = project;
        this.plans = new PlanFold(project);
        this.reports = new ReportFold(project);
        this.delays = new DelayFold(project);
    }

    /** Takes in the next record; one that is known already changes nothing. */
    void apply(EventRecord received) {
        var topic = received.position().topic();
        var offset = received.position().offset();
        if (project.status().applied().include(topic, offset)) {
            return;
        }
        project.set(project.status().applied(topic, offset));
        if (received.event() instanceof ProjectEvent event) {
            on(event);
        } else if (received.event() instanceof PlanEvent event) {
            plans.apply(event, offset);
        } else if (received.event() instanceof ProgressEvent event) {
            reports.apply(event, received.position());
        } else if (received.event() instanceof DelayEvent event) {
            delays.apply(event, offset);
        }
    }

    private void on(ProjectEvent event) {
        var status = project.status();
        var next = status.registration().on(event);
        if (next != status.registration()) {
            var cause = causeOf(event);
            project.set(status.registered(next, cause));
            everything = cause;
        }
    }

    private static Cause causeOf(ProjectEvent event) {
        return event.match(new ProjectEvent.Cases<>() {
            @Override
            public Cause on(ProjectRegistered registered) {
                return EventCauses.of(event, registered.by(), null);
            }

            @Override
            public Cause on(ProjectAmended amended) {
                return EventCauses.of(event, amended.by(), amended.reason());
            }

            @Override
            public Cause on(StageChanged changed) {
                return EventCauses.of(event, changed.by(), changed.reason());
            }

            @Override
            public Cause on(StandingChanged changed) {
                return EventCauses.of(event, changed.by(), changed.reason());
            }

            @Override
            public Cause on(StagesPlanned planned) {
                return EventCauses.of(event, planned.by(), planned.reason());
            }

            @Override
            public Cause on(ResponsibilityAssigned assigned) {
                return EventCauses.of(event, assigned.by(), assigned.reason());
            }

            @Override
            public Cause on(TargetSet set) {
                return EventCauses.of(event, set.by(), set.reason());
            }

            @Override
            public Cause on(ElementChanged changed) {
                return EventCauses.of(event, changed.by(), changed.reason());
            }

            @Override
            public Cause on(ScheduleMoved moved) {
                return EventCauses.of(event, null, null);
            }
        });
    }

    /** Brings the sums up to date. */
    WorkingProject finished() {
        if (project.hasChanged()) {
            reports.finish();
            plans.finish();
            new Sums(project).finish();
        }
        return project;
    }

    /** What has changed of the project itself, so that all its activities are to be judged again; null if nothing. */
    @Nullable
    Cause everything() {
        return everything;
    }

    Collection<PlanPart> newParts() {
        return plans.newParts();
    }
}
