package io.gantry.progress.report;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import java.time.Instant;
import java.util.List;

/**
 * A report that is to be accepted.
 *
 * @param units whom it concerns
 */
record GoodReport(ProgressReport report, List<String> units) {

    ProgressReported event(Instant now, Sender sender) {
        var id = EventIds.of(report.projectId(), report.id().toString());
        return new ProgressReported(id, now, units, report, sender.caller().actor(), sender.from());
    }
}
