package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.PlanBaselined;
import io.gantry.event.ProjectEvent.PlanRevised;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageAdvanced;
import io.gantry.event.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of a project.
 *
 * @param revision of the last event folded in; older ones are repeats
 * @param plannedSince when the project first had a plan
 */
public record Registration(
        long revision,
        @Nullable Project project,
        @Nullable Stage stage,
        List<Activity> plan,
        @Nullable Instant plannedSince) {

    static final Registration NONE = new Registration(0, null, null, List.of(), null);

    public Registration {
        plan = List.copyOf(plan);
    }

    /** The activity with that id in the present plan. */
    public Optional<Activity> activity(String activityId) {
        return plan.stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst();
    }

    /** The units that the project concerns: those that lead it, answer for it or for a part of it, or report on it. */
    public Set<String> concerned() {
        var units = new TreeSet<String>();
        if (project != null) {
            units.addAll(List.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit()));
        }
        plan.stream().map(Activity::responsibleUnit).filter(Objects::nonNull).forEach(units::add);
        return units;
    }

    Registration on(ProjectEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        if (event instanceof ProjectRegistered registered) {
            return new Registration(event.revision(), registered.project(), registered.stage(), plan, plannedSince);
        }
        if (event instanceof ProjectAmended amended) {
            return new Registration(event.revision(), amended.project(), stage, plan, plannedSince);
        }
        if (event instanceof StageAdvanced advanced) {
            return new Registration(event.revision(), project, advanced.to(), plan, plannedSince);
        }
        if (event instanceof PlanBaselined baselined) {
            return new Registration(event.revision(), project, stage, baselined.activities(), event.time());
        }
        if (event instanceof PlanRevised revised) {
            return new Registration(event.revision(), project, stage, revised.activities(), plannedSince);
        }
        return this;
    }
}
