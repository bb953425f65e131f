package io.gantry.progress.status;

import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.Topics;
import io.gantry.progress.status.ReportStatus.Review;
import io.gantry.progress.status.ReportStatus.Sent;
import io.gantry.progress.status.Reporting.Investment;
import io.gantry.stream.Position;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds what is reported on a project, and what the responsible unit says of it. */
final class ReportFold {

    private final WorkingProject project;
    private final ReportSeries series;

    ReportFold(WorkingProject project) {
        this.project = project;
        this.series = project.series();
    }

    void apply(ProgressEvent event, Position position) {
        event.match(new ProgressEvent.Cases<Boolean>() {
            @Override
            public Boolean on(ProgressReported reported) {
                onReported(reported, position);
                return true;
            }

            @Override
            public Boolean on(ReportConfirmed confirmed) {
                var review = new Review(confirmed.time(), confirmed.by(), confirmed.reason(), null);
                onReviewed(confirmed, confirmed.reportId(), review, position);
                return true;
            }

            @Override
            public Boolean on(ReportCorrected corrected) {
                var review = new Review(corrected.time(), corrected.by(), corrected.reason(), corrected.report());
                onReviewed(corrected, corrected.report().id(), review, position);
                return true;
            }
        });
    }

    private void onReported(ProgressReported event, Position position) {
        var report = project.report(event.report().id());
        if (report.sent() != null && !report.sent().position().equals(position)) {
            return; // The first in the log counts.
        }
        var cause = causeOf(event, event.by(), null);
        if (report.sent() == null) {
            report = report.applied(Topics.PROGRESS_EVENTS, position.offset())
                    .sent(new Sent(event.report(), event.time(), event.by(), position), cause);
            project.reports().put(report);
        }
        heard(report, cause, position.offset());
        var status = project.status();
        project.set(status.reported(status.reporting().heard(event.report().occurredAt(), event.time()))
                .causedBy(cause));
    }

    private void heard(ReportStatus report, Cause cause, long offset) {
        var reported = report.reported();
        var activityId = report.activityId();
        if (reported == null || activityId == null) {
            return;
        }
        var activity = project.activity(activityId);
        project.statuses().reports().heard(report, activity.latest());
        if (activity.applied().include(Topics.PROGRESS_EVENTS, offset)) {
            project.foundActivityAhead();
        } else {
            var sound = report.isDoubted() ? activity.sound() : reported.and(activity.sound());
            project.activities()
                    .put(activity.applied(Topics.PROGRESS_EVENTS, offset)
                            .reported(reported.and(activity.latest()), sound)
                            .causedBy(cause));
        }
        series.judgeFollowing(report, activity.latest(), Topics.PROGRESS_EVENTS, offset);
        spent(report);
    }

    private void spent(ReportStatus report) {
        var investment = report.investment();
        if (investment != null) {
            var status = project.status();
            var reporting = status.reporting();
            project.set(status.reported(reporting.with(
                    Investment.later(reporting.latest(), investment),
                    report.isDoubted() ? reporting.sound() : Investment.later(reporting.sound(), investment))));
        }
    }

    private void onReviewed(Event event, UUID reportId, Review review, Position position) {
        var report = project.report(reportId);
        var activityId = report.activityId();
        if (activityId == null) {
            return; // Nobody has made a report of that id, so that there is nothing to confirm or correct.
        }
        var cause = causeOf(event, review.by(), review.reason());
        var offset = position.offset();
        if (!report.applied().include(Topics.PROGRESS_EVENTS, offset)) {
            report = report.applied(Topics.PROGRESS_EVENTS, offset).reviewed(review, cause);
            project.reports().put(report);
        }
        if (review.correction() != null) {
            answered(project.activity(activityId), cause, offset);
            series.workOutAnew(activityId, cause, Topics.PROGRESS_EVENTS, offset);
            series.judgeFollowing(report, project.activity(activityId).latest(), Topics.PROGRESS_EVENTS, offset);
        } else {
            confirmed(project.activity(activityId), cause, offset);
        }
        project.set(project.status().causedBy(cause));
    }

    private void answered(ActivityStatus activity, Cause cause, long offset) {
        if (!activity.applied().include(Topics.PROGRESS_EVENTS, offset)) {
            project.activities().put(activity.answered(cause.receivedAt()));
        }
    }

    // It counts from when its doubt is cleared; the cause of the changes is the account that confirmed it.
    private void confirmed(ActivityStatus activity, Cause cause, long offset) {
        if (activity.applied().include(Topics.PROGRESS_EVENTS, offset)) {
            project.foundActivityAhead();
        } else {
            project.activities()
                    .put(activity.applied(Topics.PROGRESS_EVENTS, offset)
                            .answered(cause.receivedAt())
                            .causedBy(cause));
        }
    }

    private static Cause causeOf(Event event, Actor by, @Nullable String reason) {
        return EventCauses.of(event, by, reason);
    }

    void finish() {
        series.finish();
    }
}
