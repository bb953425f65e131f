package io.gantry.progress.report;

import io.gantry.progress.status.ReportStatus;
import java.util.UUID;

/** Where reports are found over HTTP. */
final class Addresses {

    private Addresses() {}

    static String of(ReportStatus report) {
        return of(report.projectId(), report.id());
    }

    // Ids of projects have only characters that paths may have.
    static String of(String projectId, UUID reportId) {
        return "/api/progress/projects/" + projectId + "/reports/" + reportId;
    }
}
