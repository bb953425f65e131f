package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.stream.Position;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * The reports that this instance is about to put into the log, or has lately put there, by their ids: of two that come at the
 * same moment under one id the second waits for what becomes of the first. What is forgotten here, the store knows.
 */
final class RecentReports {

    private static final int MOST = 20_000;
    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    /** @param nanos a clock that is never set, such as {@link System#nanoTime()} */
    RecentReports(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Decides which request puts a report of this id into the log.
     *
     * @param outcome its position; empty if the log has not confirmed it
     */
    record Claim(String key, ProgressReport report, long since, CompletableFuture<Optional<Position>> outcome) {

        /** Whether it was made for this very sending of a report. */
        boolean isOf(ProgressReport sent) {
            return report == sent;
        }
    }

    /** A new claim, or the one that stands. */
    synchronized Claim claim(String key, ProgressReport report) {
        var before = claims.get(key);
        if (before != null) {
            return before;
        }
        forgetOld();
        var claim = new Claim(key, report, nanos.getAsLong(), new CompletableFuture<>());
        claims.put(key, claim);
        return claim;
    }

    /** Says what has become of a claimed report. One that is not confirmed may be sent again. */
    void settle(Claim claim, Optional<Position> position) {
        if (position.isEmpty()) {
            synchronized (this) {
                claims.remove(claim.key(), claim);
            }
        }
        claim.outcome().complete(position);
    }

    private void forgetOld() {
        var oldest = claims.values().iterator();
        while (oldest.hasNext()) {
            var claim = oldest.next();
            var isOld = nanos.getAsLong() - claim.since() > KEPT_NANOS;
            if (!claim.outcome().isDone() || !isOld && claims.size() < MOST) {
                return;
            }
            oldest.remove();
        }
    }
}
