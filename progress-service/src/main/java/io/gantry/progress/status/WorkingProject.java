package io.gantry.progress.status;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A project and those of its documents that a batch is about, while the batch is being folded in. */
final class WorkingProject {

    private final ProjectStatus read;
    private final OwnedStatuses statuses;
    private final WorkingSet<ActivityStatus> activities;
    private final WorkingSet<ReportStatus> reports;
    private final WorkingSet<DelayStatus> delays;
    private final ReportSeries series;
    private ProjectStatus status;
    private PlanSchedule schedule;
    private boolean scheduleKnown;
    private boolean scheduleChanged;
    private boolean activitiesAhead;
    private boolean delaysAhead;

    WorkingProject(
            ProjectStatus read,
            OwnedStatuses statuses,
            WorkingSet<ActivityStatus> activities,
            WorkingSet<ReportStatus> reports,
            WorkingSet<DelayStatus> delays) {
        this.read = read;
        this.status = read;
        this.statuses = statuses;
        this.activities = activities;
        this.reports = reports;
        this.delays = delays;
        this.schedule = PlanSchedule.none(read.id());
        this.series = new ReportSeries(this);
    }

    OwnedStatuses statuses() {
        return statuses;
    }

    String id() {
        return read.id();
    }

    ProjectStatus status() {
        return status;
    }

    void set(ProjectStatus next) {
        status = next;
    }

    boolean hasChanged() {
        return status != read;
    }

    ActivityStatus activity(String activityId) {
        return activities.get(
                Keys.activity(id(), activityId), () -> ActivityStatus.unknown(id(), activityId, read.partition()));
    }

    ReportStatus report(UUID reportId) {
        return reports.get(Keys.report(id(), reportId), () -> ReportStatus.unknown(id(), reportId, read.partition()));
    }

    WorkingSet<ActivityStatus> activities() {
        return activities;
    }

    WorkingSet<ReportStatus> reports() {
        return reports;
    }

    ReportSeries series() {
        return series;
    }

    WorkingSet<DelayStatus> delays() {
        return delays;
    }

    /** Notes that an activity has been saved with a change that is not in the project's sums. */
    void foundActivityAhead() {
        activitiesAhead = true;
    }

    void foundDelayAhead() {
        delaysAhead = true;
    }

    boolean areActivitiesAhead() {
        return activitiesAhead;
    }

    boolean areDelaysAhead() {
        return delaysAhead;
    }

    boolean hasChanged(String activityId) {
        return activities.changedKeys().contains(Keys.activity(id(), activityId));
    }

    /** An activity that the batch need not be about. */
    ActivityStatus storedActivity(String activityId) {
        load(List.of(activityId));
        return activity(activityId);
    }

    /** Reads activities that the batch need not be about. */
    void load(Collection<String> activityIds) {
        var unread = activityIds.stream()
                .map(activityId -> Keys.activity(id(), activityId))
                .filter(key -> activities.before(key) == null)
                .toList();
        statuses.activities().find(unread).values().forEach(activities::read);
    }

    /** All activities that there are, as they are now. */
    Collection<ActivityStatus> allActivities() {
        statuses.activities().ofProject(id()).forEach(activities::read);
        return List.copyOf(activities.all());
    }

    /** The activities that have changed, as they are now. */
    Collection<ActivityStatus> changedActivities() {
        return activities.changed();
    }

    /** Those of them that there were before, as they were. */
    Collection<ActivityStatus> readActivities() {
        return activities.changedKeys().stream()
                .map(activities::before)
                .filter(Objects::nonNull)
                .toList();
    }

    PlanSchedule schedule() {
        if (!scheduleKnown) {
            var known = statuses.schedules().find(List.of(id())).get(id());
            schedule = known == null ? PlanSchedule.none(id()) : known;
            scheduleKnown = true;
        }
        return schedule;
    }

    void set(PlanSchedule next) {
        schedule = next;
        scheduleKnown = true;
        scheduleChanged = true;
    }

    boolean isScheduleChanged() {
        return scheduleChanged;
    }
}
