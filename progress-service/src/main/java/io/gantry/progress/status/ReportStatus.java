package io.gantry.progress.status;

import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.Names;
import io.gantry.event.ProgressReport;
import io.gantry.progress.rule.Causes;
import io.gantry.stream.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report under its id within its project: what was sent, what became of it, and what counts.
 *
 * @param sent as first in the log; absent while only a delay about it has been read
 * @param doubt the delay about it; it is kept, closed, when the delay is cleared
 * @param reviews confirmations and corrections in their order
 * @param pending the latest change that the rules have not looked at
 */
public record ReportStatus(
        String projectId,
        UUID id,
        long version,
        int partition,
        Offsets applied,
        @Nullable Sent sent,
        @Nullable Doubt doubt,
        List<Review> reviews,
        @Nullable Cause pending)
        implements Versioned<ReportStatus> {

    public ReportStatus {
        reviews = List.copyOf(reviews);
    }

    /**
     * A report as sent.
     *
     * @param position where it lies in the log
     */
    public record Sent(ProgressReport report, Instant receivedAt, Actor by, Position position) {}

    /**
     * A delay that stands, or stood, about a report.
     *
     * @param summary what is doubtful about it
     */
    public record Doubt(String rule, Names summary, Instant since, boolean open) {}

    /**
     * What the responsible unit said of a report.
     *
     * @param correction what is right; absent where the report was confirmed
     */
    public record Review(
            Instant at, Actor by, String reason, @Nullable ProgressReport correction) {}

    static ReportStatus unknown(String projectId, UUID id, int partition) {
        return new ReportStatus(projectId, id, 0, partition, Offsets.NONE, null, null, List.of(), null);
    }

    @Override
    public String key() {
        return Keys.report(projectId, id);
    }

    @Override
    public ReportStatus nextVersion() {
        return new ReportStatus(projectId, id, version + 1, partition, applied, sent, doubt, reviews, pending);
    }

    /** What counts under this id: the last correction or, without one, what was sent. */
    public @Nullable ProgressReport effective() {
        for (int i = reviews.size() - 1; i >= 0; i--) {
            var correction = reviews.get(i).correction();
            if (correction != null) {
                return correction;
            }
        }
        return sent == null ? null : sent.report();
    }

    /** Whether a delay stands about it. */
    public boolean isDoubted() {
        return doubt != null && doubt.open();
    }

    /** Whether the last that was said of it is that it is true as it stands. */
    public boolean isConfirmed() {
        return !reviews.isEmpty() && reviews.get(reviews.size() - 1).correction() == null;
    }

    ReportStatus applied(String topic, long offset) {
        return new ReportStatus(
                projectId, id, version, partition, applied.with(topic, offset), sent, doubt, reviews, pending);
    }

    ReportStatus sent(Sent first, Cause cause) {
        return new ReportStatus(projectId, id, version, partition, applied, first, doubt, reviews, cause);
    }

    ReportStatus doubted(@Nullable Doubt now) {
        return new ReportStatus(projectId, id, version, partition, applied, sent, now, reviews, pending);
    }

    ReportStatus withPending(@Nullable Cause cause) {
        return new ReportStatus(projectId, id, version, partition, applied, sent, doubt, reviews, cause);
    }

    ReportStatus causedBy(Cause cause) {
        return withPending(Causes.after(pending, cause));
    }

    ReportStatus reviewed(Review review, Cause cause) {
        var next = new ArrayList<>(reviews);
        next.add(review);
        return new ReportStatus(projectId, id, version, partition, applied, sent, doubt, next, cause);
    }

    /** The activity that it is about; null while it is not known what it says. */
    public @Nullable String activityId() {
        return sent == null ? null : sent.report().activityId();
    }

    /** What it says of its activity; null while it is not known what it says. */
    @Nullable
    Reported reported() {
        var report = effective();
        return report == null || sent == null
                ? null
                : Reported.of(report, sent.position().offset());
    }

    Reporting.@Nullable Investment investment() {
        var report = effective();
        return report == null || sent == null
                ? null
                : Reporting.Investment.of(report, sent.position().offset());
    }
}
