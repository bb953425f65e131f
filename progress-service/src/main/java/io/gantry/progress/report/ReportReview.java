package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ActivityStatus;
import io.gantry.progress.status.Keys;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ReportStatus;
import io.gantry.progress.status.StatusLookup;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in what the units concerned say of reports: that one is true as it stands, or what is right instead. */
final class ReportReview {

    static final Phrase TRY_AGAIN =
            new Phrase("reading-log", "the service is reading the log after its start; try again", "服务启动后正在读取日志；请重试");
    private static final Phrase REPORT = new Phrase("known-report", "the id of a known report", "已知上报的 id");

    private final StatusLookup statuses;
    private final EventPublisher publisher;
    private final BooleanSupplier caughtUp;
    private final RegionProperties region;
    private final InstantSource clock;

    ReportReview(
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

    private record Reviewed(
            ProjectStatus project,
            ReportStatus report,
            ProgressReport effective,
            @Nullable ActivityStatus activity) {

        List<String> units() {
            return ConcernedUnits.of(project, activity);
        }
    }

    /** @return where the confirmation lies in the log */
    Position confirm(String projectId, UUID reportId, ReviewBody body, Caller caller, Scope scope) {
        var reviewed = find(projectId, reportId, scope);
        OnRecord.told(new CommandDetails(new About("project", projectId), body.reason(), List.of()));
        var id = EventIds.of("confirmed", projectId, reportId.toString(), after(reviewed), body.reason());
        return publish(new ReportConfirmed(
                id, clock.instant(), reviewed.units(), projectId, reportId, body.reason(), caller.actor()));
    }

    /** @return where the correction lies in the log */
    Position correct(String projectId, UUID reportId, CorrectionBody body, Caller caller, Scope scope) {
        var reviewed = find(projectId, reportId, scope);
        var corrected = body.correct(reviewed.effective());
        var faults = new ReportRules(clock.instant(), region).contentFaults(corrected);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, faults));
        }
        var changes = CorrectionBody.changes(reviewed.effective(), corrected);
        OnRecord.told(new CommandDetails(new About("project", projectId), body.reason(), changes));
        var id = EventIds.of("corrected", projectId, reportId.toString(), after(reviewed), textOf(corrected));
        return publish(
                new ReportCorrected(id, clock.instant(), reviewed.units(), corrected, body.reason(), caller.actor()));
    }

    // What was said before: the same said again, after something else, is another event.
    private static String after(Reviewed reviewed) {
        return String.valueOf(reviewed.report().reviews().size());
    }

    private static String textOf(ProgressReport report) {
        return String.valueOf(Stream.of(
                        report.percentComplete(),
                        String.valueOf(report.actualStart()),
                        String.valueOf(report.actualFinish()),
                        String.valueOf(report.investmentToDate()),
                        String.valueOf(report.remarks()))
                .toList());
    }

    private Reviewed find(String projectId, UUID reportId, Scope scope) {
        var isCaughtUp = caughtUp.getAsBoolean();
        var project = statuses.projects(List.of(projectId), scope).get(projectId);
        var key = Keys.report(projectId, reportId);
        var report = project == null ? null : statuses.reports(List.of(key)).get(key);
        var effective = report == null ? null : report.effective();
        if (project == null || report == null || effective == null) {
            throw isCaughtUp ? unknown(reportId) : new ProblemException(ProblemType.CATCHING_UP, TRY_AGAIN);
        }
        var activityKey = Keys.activity(projectId, effective.activityId());
        var activity = statuses.activities(List.of(activityKey)).get(activityKey);
        return new Reviewed(project, report, effective, activity);
    }

    private static ProblemException unknown(UUID reportId) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("reportId", reportId, REPORT));
    }

    private Position publish(ProgressEvent event) {
        return publisher.publish(List.of(event)).get(0);
    }
}
