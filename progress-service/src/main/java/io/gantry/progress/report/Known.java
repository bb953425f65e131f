package io.gantry.progress.report;

import io.gantry.access.Scope;
import io.gantry.event.ProgressReport;
import io.gantry.progress.status.ActivityStatus;
import io.gantry.progress.status.Keys;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ReportStatus;
import io.gantry.progress.status.StatusLookup;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what reports are about.
 *
 * @param projects those that the caller sees, by id
 */
record Known(
        Map<String, ProjectStatus> projects,
        Map<String, ActivityStatus> activities,
        Map<String, ReportStatus> reports) {

    static Known of(Collection<ProgressReport> sent, Scope scope, StatusLookup statuses, EarlierReports earlier) {
        var projects = sent.stream().map(ProgressReport::projectId).collect(Collectors.toSet());
        return new Known(
                statuses.projects(projects, scope),
                statuses.activities(sent.stream().map(Known::activityKey).collect(Collectors.toSet())),
                earlier.find(sent.stream().map(Known::reportKey).collect(Collectors.toSet())));
    }

    @Nullable
    ActivityStatus activity(ProgressReport report) {
        return activities.get(activityKey(report));
    }

    /** What has been accepted before under the same id. */
    @Nullable
    ReportStatus report(ProgressReport report) {
        return reports.get(reportKey(report));
    }

    private static String activityKey(ProgressReport report) {
        return Keys.activity(report.projectId(), report.activityId());
    }

    static String reportKey(ProgressReport report) {
        return Keys.report(report.projectId(), report.id());
    }
}
