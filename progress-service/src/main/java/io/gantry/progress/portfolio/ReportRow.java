package io.gantry.progress.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.ProgressReport;
import io.gantry.progress.status.ReportStatus;
import io.gantry.progress.status.ReportStatus.Doubt;
import io.gantry.progress.status.ReportStatus.Review;
import io.gantry.stream.Position;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was sent, and what became of it.
 *
 * @param position where it lies in the log
 * @param by what people call its sender
 * @param effective what counts: the last correction; absent where what was sent counts
 * @param doubted whether a delay stands about it, so that it is left out of all sums
 * @param doubt the delay that stands, or stood, about it
 * @param reviews confirmations and corrections in their order
 */
record ReportRow(
        @JsonUnwrapped ProgressReport report,
        Instant receivedAt,
        Position position,
        String by,
        @Nullable ProgressReport effective,
        boolean doubted,
        @Nullable Doubt doubt,
        List<Review> reviews) {

    static @Nullable ReportRow of(ReportStatus status) {
        var sent = status.sent();
        if (sent == null) {
            return null;
        }
        var effective = status.effective();
        return new ReportRow(
                sent.report(),
                sent.receivedAt(),
                sent.position(),
                sent.by().name(),
                sent.report().equals(effective) ? null : effective,
                status.isDoubted(),
                status.doubt(),
                status.reviews());
    }
}
