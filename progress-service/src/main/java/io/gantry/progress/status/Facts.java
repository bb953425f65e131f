package io.gantry.progress.status;

import io.gantry.progress.RegionProperties;
import io.gantry.progress.rule.Achieved;
import io.gantry.progress.rule.ActivityFacts;
import io.gantry.progress.rule.PlanFacts;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.ReportFacts;
import io.gantry.progress.status.ReportStore.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says to the delay rules what is known. */
final class Facts {

    private static final int MOST_OPEN = 100;

    private final OwnedStatuses statuses;
    private final PlannedValues plans;
    private final RegionProperties region;

    Facts(OwnedStatuses statuses, PlannedValues plans, RegionProperties region) {
        this.statuses = statuses;
        this.plans = plans;
        this.region = region;
    }

    /** What is known of a project; null while it is not registered. */
    @Nullable
    ProjectFacts of(ProjectStatus status, Instant now) {
        var registration = status.registration();
        var project = registration.project();
        var stage = registration.stage();
        var standing = registration.standing();
        if (project == null || stage == null || standing == null) {
            return null;
        }
        var sound = status.reporting().sound();
        return new ProjectFacts(
                project,
                stage,
                standing,
                registration.pauses(),
                plan(status),
                status.totals().exactPercent(),
                status.reporting().lastReportAt(),
                sound == null ? null : sound.toDate(),
                sound == null ? null : investmentBefore(status.id(), yearStart(now)),
                status.pending(),
                registration.targets(),
                status.version());
    }

    private @Nullable PlanFacts plan(ProjectStatus status) {
        var plan = status.plan();
        if (plan.since() == null
                || plan.revisedAt() == null
                || plan.firstStart() == null
                || plan.finish() == null
                || plan.lastActivity() == null) {
            return null;
        }
        return new PlanFacts(
                plan.since(),
                plan.revisedAt(),
                plan.firstStart(),
                plan.finish(),
                plan.lastActivity(),
                status.totals().earliestOpenStart(),
                plans.of(status));
    }

    private String yearStart(Instant now) {
        return Series.place(region.startOf(region.dateAt(now).withDayOfYear(1)), 0);
    }

    private @Nullable BigDecimal investmentBefore(String projectId, String place) {
        return statuses.reports().before(Series.ofMoney(projectId), place, Wanted.SOUND).stream()
                .map(ReportStatus::investment)
                .filter(Objects::nonNull)
                .map(Reporting.Investment::toDate)
                .findFirst()
                .orElse(null);
    }

    /** What is known of an activity; nothing while it was in no plan. */
    Stream<ActivityFacts> of(ActivityStatus status) {
        var activity = status.activity();
        return activity == null
                ? Stream.empty()
                : Stream.of(new ActivityFacts(
                        activity, status.planned(), achieved(status.counted()), status.pending(), status.version()));
    }

    private static @Nullable Achieved achieved(@Nullable Reported reported) {
        return reported == null
                ? null
                : new Achieved(
                        reported.percentComplete(), reported.actualStart(), reported.actualFinish(), reported.asOf());
    }

    /**
     * What is known of a report; nothing while it is not known what it says.
     *
     * @param activities by key, at least the one that the report is about
     */
    Stream<ReportFacts> of(ReportStatus status, ProjectStatus project, Map<String, ActivityStatus> activities) {
        var report = status.effective();
        var sent = status.sent();
        if (report == null || sent == null) {
            return Stream.empty();
        }
        var place = Objects.requireNonNull(Series.placeOf(status));
        var activity =
                activities.get(Keys.activity(status.projectId(), sent.report().activityId()));
        return Stream.of(new ReportFacts(
                report,
                sent.receivedAt(),
                status.isConfirmed(),
                activity == null ? null : of(activity).findFirst().orElse(null),
                before(status, place),
                report.investmentToDate() == null ? null : investmentBefore(status.projectId(), place),
                percentIfCounted(status, activity, project),
                openBefore(status, activity),
                status.pending(),
                status.version()));
    }

    private static BigDecimal percentIfCounted(
            ReportStatus status, @Nullable ActivityStatus activity, ProjectStatus project) {
        var reported = status.reported();
        if (activity == null || reported == null) {
            return project.totals().exactPercent();
        }
        var counted = activity.reported(activity.latest(), reported.and(activity.sound()));
        return project.totals().minus(activity).plus(counted).exactPercent();
    }

    private @Nullable Achieved before(ReportStatus status, String place) {
        var series = Series.ofActivity(status.projectId(), Objects.requireNonNull(status.activityId()));
        return statuses.reports().before(series, place, Wanted.SOUND).stream()
                .map(ReportStatus::reported)
                .map(Facts::achieved)
                .findFirst()
                .orElse(null);
    }

    private int openBefore(ReportStatus status, @Nullable ActivityStatus activity) {
        var reported = status.reported();
        var planned = activity == null ? null : activity.inPlan();
        return planned == null || reported == null || !reported.isComplete()
                ? 0
                : statuses.activities().openBefore(status.projectId(), planned, MOST_OPEN);
    }
}
