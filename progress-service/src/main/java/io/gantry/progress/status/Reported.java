package io.gantry.progress.status;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported on a project. Of two reports the one that was seen later counts, whichever came first.
 *
 * @param activities latest report for each activity that has one
 * @param lastReportAt when the site was last heard of: seen then, and not later than received
 */
public record Reported(
        List<ActivityProgress> activities,
        @Nullable Investment investment,
        @Nullable Instant lastReportAt) {

    static final Reported NOTHING = new Reported(List.of(), null, null);

    public Reported {
        activities = List.copyOf(activities);
    }

    /** Spent on the project by the time {@code asOf}, in yuan. */
    public record Investment(BigDecimal toDate, Instant asOf) {}

    /** Where an activity stood at {@code asOf}. */
    public record ActivityProgress(
            String activityId,
            BigDecimal percentComplete,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            Instant asOf) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        /** Whether nothing is left to do. */
        public boolean isComplete() {
            return percentComplete.compareTo(ALL) >= 0;
        }
    }

    /** The latest on an activity. */
    public Optional<ActivityProgress> activity(String activityId) {
        return activities.stream()
                .filter(activity -> activity.activityId().equals(activityId))
                .findFirst();
    }

    /** Whether an activity has been reported complete. */
    public boolean isComplete(String activityId) {
        return activity(activityId).map(ActivityProgress::isComplete).orElse(false);
    }

    Reported on(ProgressReported event) {
        var report = event.report();
        var heard = report.occurredAt().isBefore(event.time()) ? report.occurredAt() : event.time();
        return new Reported(
                activitiesWith(report),
                investmentWith(report),
                lastReportAt != null && lastReportAt.isAfter(heard) ? lastReportAt : heard);
    }

    private List<ActivityProgress> activitiesWith(ProgressReport report) {
        var known = activity(report.activityId());
        if (known.isPresent() && known.get().asOf().isAfter(report.occurredAt())) {
            return activities;
        }
        var next = new ArrayList<>(activities);
        known.ifPresent(next::remove);
        next.add(new ActivityProgress(
                report.activityId(),
                report.percentComplete(),
                // A later report need not repeat when the work began.
                report.actualStart() != null
                        ? report.actualStart()
                        : known.map(ActivityProgress::actualStart).orElse(null),
                report.actualFinish(),
                report.occurredAt()));
        return next;
    }

    private @Nullable Investment investmentWith(ProgressReport report) {
        var amount = report.investmentToDate();
        if (amount == null || investment != null && investment.asOf().isAfter(report.occurredAt())) {
            return investment;
        }
        return new Investment(amount, report.occurredAt());
    }
}
