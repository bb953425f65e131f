package io.gantry.progress.report;

import io.gantry.access.Scope;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.Keys;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.StatusLookup;
import io.gantry.stream.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Takes the progress of a schedule file in as reports of the importing account. All of it or nothing: what a report may not say, none of
 * them says. Their ids follow from what the file says, so the same file gives the same reports. The rules doubt them as any others.
 */
final class ProgressImport {

    private static final Phrase PROJECT = new Phrase(
            "known-project", "the id of a registered project that concerns the account's unit", "与账号所属单位相关的已登记项目编号");
    private static final Phrase PLAN_NOT_READ = new Phrase(
            "plan-not-read",
            "revision {revision} of the plan has not been read from the log yet; send it again in a moment",
            "尚未从日志中读到计划第 {revision} 版；请稍后重新发送");
    private static final Phrase ONCE = new Phrase("activity-once", "each activity once", "每项任务只出现一次");
    private static final Phrase NOT_LATER =
            new Phrase("today-or-earlier", "{today}, today, or earlier", "不晚于今天 {today}");

    private static final int AT_ONCE = 500;

    private final StatusLookup statuses;
    private final EventPublisher publisher;
    private final BooleanSupplier caughtUp;
    private final RegionProperties region;
    private final InstantSource clock;

    ProgressImport(
            StatusLookup statuses,
            EventPublisher publisher,
            BooleanSupplier caughtUp,
            RegionProperties region,
            InstantSource clock) {
        this.statuses = statuses;
        this.publisher = publisher;
        this.caughtUp = caughtUp;
        this.region = region;
        this.clock = clock;
    }

    /** @param dryRun whether it is only looked at, also before the plan has its activities; nothing is taken then */
    ImportedProgress take(String projectId, ImportedProgressBody body, boolean dryRun, Sender sender) {
        var project = project(projectId, sender.scope());
        if (!dryRun && body.planRevision() != null && project.plan().revision() < body.planRevision()) {
            throw new ProblemException(ProblemType.CATCHING_UP, PLAN_NOT_READ.with(body.planRevision()));
        }
        var now = clock.instant();
        var reports = reports(projectId, body, sender, now);
        check(project, body, reports, dryRun, now);
        var known = statuses.reports(reports.stream().map(Known::reportKey).toList());
        var fresh = reports.stream()
                .filter(report -> !known.containsKey(Known.reportKey(report)))
                .toList();
        if (!dryRun) {
            publish(project, fresh, sender, now);
        }
        return new ImportedProgress(fresh.size(), reports.size() - fresh.size());
    }

    private ProjectStatus project(String id, Scope scope) {
        var isCaughtUp = caughtUp.getAsBoolean();
        var project = statuses.projects(List.of(id), scope).get(id);
        if (project == null) {
            throw isCaughtUp
                    ? new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, PROJECT))
                    : new ProblemException(ProblemType.CATCHING_UP, ReportReview.TRY_AGAIN);
        }
        return project;
    }

    private List<ProgressReport> reports(String projectId, ImportedProgressBody body, Sender sender, Instant now) {
        var unit = sender.caller().unit();
        if (unit == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", projectId, PROJECT));
        }
        var asOf = body.asOf();
        // The end of that day: what somebody reports on the next counts before it.
        var seen = asOf == null || !asOf.isBefore(region.dateAt(now))
                ? now
                : region.startOf(asOf.plusDays(1)).minusMillis(1);
        var remarks = "进度文件 / schedule file: " + body.file();
        var reports = new ArrayList<ProgressReport>();
        for (var row : body.activities()) {
            var id = EventIds.of(
                    "file",
                    projectId,
                    row.activityId(),
                    row.percentComplete().stripTrailingZeros().toPlainString(),
                    String.valueOf(row.actualStart()),
                    String.valueOf(row.actualFinish()),
                    String.valueOf(asOf));
            reports.add(new ProgressReport(
                    id,
                    projectId,
                    row.activityId(),
                    unit,
                    row.percentComplete(),
                    row.actualStart(),
                    row.actualFinish(),
                    null,
                    remarks,
                    seen.truncatedTo(ChronoUnit.MILLIS)));
        }
        return reports;
    }

    private void check(
            ProjectStatus project,
            ImportedProgressBody body,
            List<ProgressReport> reports,
            boolean dryRun,
            Instant now) {
        var faults = new Faults();
        var today = region.dateAt(now);
        if (body.asOf() != null && body.asOf().isAfter(today)) {
            faults.add("asOf", body.asOf(), NOT_LATER.with(today));
        }
        var rules = new ReportRules(now, region);
        var activities = statuses.activities(reports.stream()
                .map(report -> Keys.activity(report.projectId(), report.activityId()))
                .toList());
        var seen = new HashSet<String>();
        int i = 0;
        for (var report : reports) {
            var place = "activities[" + i++ + "].";
            if (!seen.add(report.activityId())) {
                faults.add(place + "activityId", report.activityId(), ONCE);
            }
            var activity = activities.get(Keys.activity(report.projectId(), report.activityId()));
            if (!dryRun && (activity == null || activity.inPlan() == null)) {
                faults.add(place + "activityId", report.activityId(), ReportRules.IN_PLAN.with(project.id()));
            }
            faults.addAll(rules.contentFaults(report).stream()
                    .map(fault -> new Fault(
                            place + fault.field(), fault.code(), fault.detail(), fault.expected(), fault.params()))
                    .toList());
        }
        faults.throwIfAny();
    }

    private void publish(ProjectStatus project, List<ProgressReport> fresh, Sender sender, Instant now) {
        var activities = statuses.activities(fresh.stream()
                .map(report -> Keys.activity(report.projectId(), report.activityId()))
                .toList());
        var events = new ArrayList<ProgressReported>();
        for (var report : fresh) {
            var activity = activities.get(Keys.activity(report.projectId(), report.activityId()));
            events.add(new GoodReport(report, ConcernedUnits.of(project, activity)).event(now, sender));
        }
        // Where the log falls silent on the way the request fails; sent again it puts only the rest.
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            publisher.publish(events.subList(from, Math.min(from + AT_ONCE, events.size())));
        }
    }
}
