package io.gantry.progress.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.Severity;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.Reported.ActivityProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project with its plan and what is reported of it: the Gantt chart's data. */
record ProjectDetail(@JsonUnwrapped ProjectSummary summary, List<ActivityDetail> activities) {

    /**
     * An activity as planned and as reported.
     *
     * @param lastReportAt when what is reported was seen
     * @param delay how severely it is late; absent when it is not
     */
    record ActivityDetail(
            String id,
            Names names,
            boolean milestone,
            LocalDate plannedStart,
            LocalDate plannedFinish,
            BigDecimal weight,
            @Nullable String responsibleUnit,
            BigDecimal percentComplete,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            @Nullable Instant lastReportAt,
            @Nullable Severity delay) {

        static ActivityDetail of(Activity activity, @Nullable ActivityProgress progress, @Nullable Severity delay) {
            return new ActivityDetail(
                    activity.id(),
                    activity.names(),
                    activity.milestone(),
                    activity.plannedStart(),
                    activity.plannedFinish(),
                    activity.weight(),
                    activity.responsibleUnit(),
                    progress == null ? BigDecimal.ZERO : progress.percentComplete(),
                    progress == null ? null : progress.actualStart(),
                    progress == null ? null : progress.actualFinish(),
                    progress == null ? null : progress.asOf(),
                    delay);
        }
    }

    static ProjectDetail of(ProjectStatus status, ProjectSummary summary) {
        var activities = status.registration().plan().stream()
                .map(activity -> ActivityDetail.of(
                        activity,
                        status.reported().activity(activity.id()).orElse(null),
                        severity(status, activity.id())))
                .toList();
        return new ProjectDetail(summary, activities);
    }

    private static @Nullable Severity severity(ProjectStatus status, String activityId) {
        return status.delays()
                .open()
                .map(open -> open.delay())
                .filter(delay -> activityId.equals(delay.activityId()))
                .map(delay -> delay.severity())
                .max(Severity::compareTo)
                .orElse(null);
    }
}
