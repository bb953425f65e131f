package io.gantry.progress.status;

import io.gantry.event.Project;
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
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearTarget;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of a project, without its plan.
 *
 * @param revision of the last event folded in; older ones are repeats
 * @param pauses when no work was due
 * @param closedOn the day on which it was completed, where what was open counts as done with that; absent: it does not
 * @param targets what is planned for its years, in their order
 */
public record Registration(
        long revision,
        @Nullable Project project,
        @Nullable Stage stage,
        @Nullable Standing standing,
        Pauses pauses,
        @Nullable LocalDate closedOn,
        List<YearTarget> targets) {

    static final Registration NONE = new Registration(0, null, null, null, Pauses.NONE, null, List.of());

    public Registration {
        // What was stored by a version without targets has none.
        targets = List.copyOf(Objects.requireNonNullElse(targets, List.of()));
    }

    Registration on(ProjectEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        return event.match(new ProjectEvent.Cases<>() {
            @Override
            public Registration on(ProjectRegistered registered) {
                return next(event, registered.project(), registered.stage(), registered.standing());
            }

            @Override
            public Registration on(ProjectAmended amended) {
                return next(event, amended.project(), stage, standing);
            }

            @Override
            public Registration on(StageChanged changed) {
                return next(event, project, changed.to(), standing).closed(changed);
            }

            @Override
            public Registration on(StandingChanged changed) {
                return next(event, project, stage, changed.to());
            }

            @Override
            public Registration on(StagesPlanned planned) {
                return next(event, project, stage, standing);
            }

            @Override
            public Registration on(ResponsibilityAssigned assigned) {
                return next(event, assigned.project(), stage, standing);
            }

            @Override
            public Registration on(TargetSet set) {
                return next(event, project, stage, standing).targeted(set.target());
            }

            @Override
            public Registration on(ElementChanged changed) {
                // Its revision is that of an element, and no rule judges elements yet.
                return Registration.this;
            }

            @Override
            public Registration on(ScheduleMoved moved) {
                // Planned dates are what is judged, and they stay.
                return Registration.this;
            }
        });
    }

    private Registration next(
            ProjectEvent event,
            @Nullable Project newProject,
            @Nullable Stage newStage,
            @Nullable Standing newStanding) {
        var phase = Phase.of(newStage, newStanding);
        return new Registration(
                event.revision(), newProject, newStage, newStanding, pauses.on(phase, event.time()), closedOn, targets);
    }

    private Registration closed(StageChanged changed) {
        boolean finished = changed.to().compareTo(Stage.COMPLETED) >= 0;
        boolean closes = finished && Boolean.TRUE.equals(changed.closesOpen());
        return new Registration(
                revision,
                project,
                stage,
                standing,
                pauses,
                closes ? changed.on() : finished ? closedOn : null,
                targets);
    }

    private Registration targeted(YearTarget target) {
        var next = new ArrayList<>(targets);
        next.removeIf(other -> other.year() == target.year());
        next.add(target);
        next.sort(Comparator.comparingInt(YearTarget::year));
        return new Registration(revision, project, stage, standing, pauses, closedOn, next);
    }
}
