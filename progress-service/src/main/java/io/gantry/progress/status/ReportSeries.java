package io.gantry.progress.status;

import io.gantry.event.Cause;
import io.gantry.event.Topics;
import io.gantry.progress.status.ReportStore.Wanted;
import io.gantry.progress.status.Reporting.Investment;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an activity's and a project's latest and sound values right when a report that is part of them is doubted or
 * corrected. A report that comes on top needs no look at the others.
 */
final class ReportSeries {

    private static final int FOLLOWING = 10;

    private final WorkingProject project;
    private final Set<String> activitiesToWorkOut = new HashSet<>();
    private boolean moneyToWorkOut;

    ReportSeries(WorkingProject project) {
        this.project = project;
    }

    /** Notes that the values of an activity, and of the project, are to be worked out from all reports. */
    void workOutAnew(String activityId, @Nullable Cause cause, String topic, long offset) {
        var activity = project.activity(activityId);
        if (activity.applied().include(topic, offset)) {
            project.foundActivityAhead();
        } else {
            var touched = activity.applied(topic, offset);
            project.activities().put(cause == null ? touched : touched.causedBy(cause));
        }
        activitiesToWorkOut.add(activityId);
        moneyToWorkOut = true;
    }

    /** Takes a report out of the sound values, or back into them, as its doubt says. */
    void onDoubt(ReportStatus report, long offset) {
        var activityId = report.activityId();
        var reported = report.reported();
        if (activityId == null || reported == null) {
            return;
        }
        var activity = project.activity(activityId);
        var isAhead = activity.applied().include(Topics.DELAY_EVENTS, offset);
        if (isAhead) {
            project.foundActivityAhead();
        }
        if (report.isDoubted()) {
            if (activity.sound() != null && activity.sound().dependsOn(reported) || isMoneyOf(report)) {
                workOutAnew(activityId, null, Topics.DELAY_EVENTS, offset);
            }
        } else {
            if (!isAhead) {
                project.activities()
                        .put(activity.applied(Topics.DELAY_EVENTS, offset)
                                .reported(activity.latest(), reported.and(activity.sound())));
            }
            var status = project.status();
            var reporting = status.reporting();
            project.set(status.reported(
                    reporting.with(reporting.latest(), Investment.later(reporting.sound(), report.investment()))));
        }
        judgeFollowing(report, activity.latest(), Topics.DELAY_EVENTS, offset);
    }

    private boolean isMoneyOf(ReportStatus report) {
        var sound = project.status().reporting().sound();
        return sound != null && sound.reportId().equals(report.id());
    }

    /** Has the reports judged again that were seen after {@code report} and are compared with it. */
    void judgeFollowing(ReportStatus report, @Nullable Reported latest, String topic, long offset) {
        var reported = report.reported();
        if (reported == null
                || latest == null
                || latest.and(reported).reportId().equals(report.id())) {
            return;
        }
        var place = Objects.requireNonNull(Series.placeOf(report));
        var series = Series.ofActivity(report.projectId(), Objects.requireNonNull(report.activityId()));
        for (var stored : project.statuses().reports().after(series, place, FOLLOWING)) {
            project.reports().read(stored);
            var following = project.report(stored.id());
            if (!following.applied().include(topic, offset)) {
                project.reports().put(following.applied(topic, offset));
            }
            if (!following.isDoubted()) {
                return;
            }
        }
    }

    void finish() {
        activitiesToWorkOut.forEach(id -> {
            var activity = project.activity(id);
            project.activities().put(activity.reported(value(activity, false), value(activity, true)));
        });
        if (moneyToWorkOut) {
            var status = project.status();
            project.set(status.reported(status.reporting().with(money(false), money(true))));
        }
    }

    private @Nullable Reported value(ActivityStatus activity, boolean sound) {
        var wanted = new Wanted(sound, false, changedKeys());
        var reports = project.statuses().reports();
        var series = Series.ofActivity(project.id(), activity.id());
        var stored = (saysStart(activity) ? Stream.of(wanted, wanted.saying()) : Stream.of(wanted))
                .flatMap(each -> reports.before(series, null, each).stream());
        return Stream.concat(
                        stored, changed(sound).filter(report -> activity.id().equals(report.activityId())))
                .map(ReportStatus::reported)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.and(b))
                .orElse(null);
    }

    // Where no report has said when the work began, none is looked for that does.
    private static boolean saysStart(ActivityStatus activity) {
        return activity.latest() != null && activity.latest().startSaidAt() != null;
    }

    private @Nullable Investment money(boolean sound) {
        var wanted = new Wanted(sound, false, changedKeys());
        var stored = project.statuses().reports().before(Series.ofMoney(project.id()), null, wanted).stream();
        return Stream.concat(stored, changed(sound))
                .map(ReportStatus::investment)
                .filter(Objects::nonNull)
                .reduce(Investment::later)
                .orElse(null);
    }

    private Stream<ReportStatus> changed(boolean sound) {
        return project.reports().changed().stream().filter(report -> !sound || !report.isDoubted());
    }

    private Collection<String> changedKeys() {
        return List.copyOf(project.reports().changedKeys());
    }
}
