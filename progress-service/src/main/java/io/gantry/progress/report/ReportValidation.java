package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of a caller's reports are accepted.
 *
 * @param known what is known of the projects, activities and earlier reports that the reports name
 * @param isCaughtUp whether all is known that was in the log when the service started
 */
record ReportValidation(Caller caller, Known known, ReportRules rules, boolean isCaughtUp) {

    private static final Phrase NOTHING_HERE = new Phrase(
            "nothing-to-report-on",
            "no such project or unit here (expected: as projectId the id of a registered project that concerns the sender's unit, and as unit just that unit)",
            "没有这样的项目或单位（要求：projectId 为与报送单位相关的已登记项目，unit 即该单位）");
    private static final Phrase READING = new Phrase(
            "projects-not-read",
            "the service is reading the log after its start and does not know all projects yet; send it again with the same id",
            "服务启动后正在读取日志，尚未得知所有项目；请以相同 id 重新发送");
    private static final Phrase NEW_ID = new Phrase(
            "new-id",
            "a new id, or the same report as before; GET {address} shows it",
            "新的 id，或与之前相同的上报；GET {address} 可查看");

    static final ProblemType REPORT_ID_TAKEN =
            new ProblemType(409, "report-id-taken", "Another report of the project has this id", "该项目的另一份上报已用此 id");

    /** What is wrong with {@code report}; null if it is to be accepted, or is the one that has been before. */
    @Nullable
    Problem problemOf(ProgressReport report) {
        if (!report.unit().equals(caller.unit())) {
            return nothingToReportOn();
        }
        var project = known.projects().get(report.projectId());
        if (project == null) {
            return isCaughtUp ? nothingToReportOn() : catchingUp();
        }
        var before = known.report(report);
        if (before != null && before.sent() != null) {
            return same(before.sent().report(), report) ? null : taken(report);
        }
        var activity = known.activity(report);
        if (!isCaughtUp && (activity == null || !activity.planned())) {
            return catchingUp();
        }
        var faults = rules.faults(report, project, activity);
        return faults.isEmpty() ? null : Problem.of(ProblemType.INVALID_CONTENT, faults);
    }

    // The same words whatever the reason, so that they do not tell what exists elsewhere.
    private static Problem nothingToReportOn() {
        return Problem.of(ProblemType.NOT_FOUND, NOTHING_HERE);
    }

    private static Problem catchingUp() {
        return Problem.of(ProblemType.CATCHING_UP, READING);
    }

    static Problem taken(ProgressReport report) {
        var address = Addresses.of(report.projectId(), report.id());
        var fault = Fault.of("id", report.id(), NEW_ID.with(address));
        return Problem.of(REPORT_ID_TAKEN, List.of(fault));
    }

    // Stores keep milliseconds and may drop trailing zeros; the report is the same nevertheless.
    static boolean same(ProgressReport a, ProgressReport b) {
        return a.activityId().equals(b.activityId())
                && a.unit().equals(b.unit())
                && same(a.percentComplete(), b.percentComplete())
                && Objects.equals(a.actualStart(), b.actualStart())
                && Objects.equals(a.actualFinish(), b.actualFinish())
                && same(a.investmentToDate(), b.investmentToDate())
                && Objects.equals(a.remarks(), b.remarks())
                && a.occurredAt().toEpochMilli() == b.occurredAt().toEpochMilli();
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
