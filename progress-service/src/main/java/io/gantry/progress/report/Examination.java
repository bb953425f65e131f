package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ReportStore.StoredReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of a caller's reports are to be accepted.
 *
 * @param visible the projects named in the reports that the caller sees
 * @param known the reports that have been accepted before under the same ids
 */
record Examination(
        Caller caller,
        Map<String, ProjectStatus> visible,
        Map<UUID, StoredReport> known,
        Instant now,
        RegionProperties region) {

    /** What is wrong with {@code report}; null if it is to be accepted, or is the one that has been before. */
    @Nullable
    Problem problemOf(ProgressReport report) {
        if (!report.unit().equals(caller.unit())) {
            return nothingToReportOn();
        }
        var before = known.get(report.id());
        if (before != null && same(before.report(), report)) {
            return null;
        }
        var status = visible.get(report.projectId());
        if (status == null || !status.isRegistered()) {
            return nothingToReportOn();
        }
        if (before != null) {
            var fault = Fault.of("id", report.id(), "a new id, or the same report as before");
            return Problem.of(ReportDesk.REPORT_ID_TAKEN, List.of(fault));
        }
        var faults = ReportRules.faults(report, status, now, region);
        return faults.isEmpty() ? null : Problem.of(ProblemType.INVALID_CONTENT, faults);
    }

    // The same words whatever the reason, so that they do not tell what exists elsewhere.
    private static Problem nothingToReportOn() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "no such project or unit here (expected: as projectId the id of a registered project that concerns the"
                        + " unit of whoever reports, and as unit just that unit)");
    }

    // Stores keep milliseconds and may drop trailing zeros; the report is the same nevertheless.
    private static boolean same(ProgressReport a, ProgressReport b) {
        return a.projectId().equals(b.projectId())
                && a.activityId().equals(b.activityId())
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
