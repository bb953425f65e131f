package io.gantry.progress.status;

import io.gantry.event.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch has made of the documents, to be saved. */
final class Folded {

    private final List<PlanPart> parts = new ArrayList<>();
    private final List<ReportStatus> reports = new ArrayList<>();
    private final List<ActivityStatus> activities = new ArrayList<>();
    private final List<DelayStatus> delays = new ArrayList<>();
    private final List<PlanSchedule> schedules = new ArrayList<>();
    private final List<ProjectStatus> projects = new ArrayList<>();
    private final Map<String, Cause> everything = new LinkedHashMap<>();
    private final Map<String, Long> planned = new HashMap<>();

    void add(WorkingProject project, Collection<PlanPart> newParts, @Nullable Cause all) {
        parts.addAll(newParts);
        reports.addAll(project.reports().changed());
        activities.addAll(project.activities().changed());
        delays.addAll(project.delays().changed());
        projects.add(project.status());
        if (project.isScheduleChanged()) {
            schedules.add(project.schedule());
            planned.put(project.id(), project.status().plan().revision());
        }
        if (all != null) {
            everything.put(project.id(), all);
        }
    }

    /** Projects that have changed, with their partitions. */
    Map<String, Integer> changed() {
        var changed = new HashMap<String, Integer>();
        projects.forEach(status -> changed.put(status.id(), status.partition()));
        return changed;
    }

    void save(OwnedStatuses statuses) {
        statuses.parts().save(parts);
        statuses.reports().save(reports);
        statuses.activities().save(activities);
        statuses.delays().save(delays);
        statuses.schedules().save(schedules);
        everything.forEach((projectId, cause) -> {
            statuses.activities().markDue(projectId, cause);
            statuses.reports().markDue(reportsOf(projectId, statuses), cause);
        });
        statuses.projects().save(projects);
        statuses.parts().took(planned);
    }

    /** The reports that are doubted, and those by which the activities stand where they do. */
    private static Collection<String> reportsOf(String projectId, OwnedStatuses statuses) {
        var keys = new LinkedHashSet<>(statuses.reports().doubted(projectId));
        for (var activity : statuses.activities().ofProject(projectId)) {
            if (activity.latest() != null) {
                keys.add(Keys.report(projectId, activity.latest().reportId()));
            }
        }
        return keys;
    }
}
