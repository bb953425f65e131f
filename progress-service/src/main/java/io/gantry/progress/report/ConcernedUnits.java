package io.gantry.progress.report;

import io.gantry.progress.status.ActivityStatus;
import io.gantry.progress.status.ProjectStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The units that a report concerns: the project's units, and the one responsible for the activity. */
final class ConcernedUnits {

    private ConcernedUnits() {}

    static List<String> of(ProjectStatus status, @Nullable ActivityStatus activity) {
        var project = Objects.requireNonNull(status.registration().project(), "project");
        var units = new LinkedHashSet<>(List.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit()));
        if (activity != null
                && activity.activity() != null
                && activity.activity().responsibleUnit() != null) {
            units.add(activity.activity().responsibleUnit());
        }
        return List.copyOf(units);
    }
}
