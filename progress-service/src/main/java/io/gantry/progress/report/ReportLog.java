package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.progress.report.RecentReports.Claim;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts reports into the log: of those that come under one id at the same moment only the first. */
final class ReportLog {

    private static final Phrase AGAIN = new Phrase(
            "send-again",
            "the event log has not confirmed it in time; send it again with the same id, it counts only once",
            "事件日志未能及时确认；请以相同 id 重新发送，只会计一次");

    static final ProblemType NOT_CONFIRMED =
            new ProblemType(503, "not-confirmed", "The report is not safe yet", "上报尚未确认保存");

    private final EventPublisher publisher;
    private final InstantSource clock;
    private final ReportCounts counts;
    private final RecentReports recent = new RecentReports(System::nanoTime);

    ReportLog(EventPublisher publisher, InstantSource clock, ReportCounts counts) {
        this.publisher = publisher;
        this.clock = clock;
        this.counts = counts;
    }

    /** What becomes of each of {@code reports}, in the same order, when the log has confirmed or keeps silent. */
    List<CompletableFuture<Receipt>> put(Collection<GoodReport> reports, Sender sender) {
        var receipts = new ArrayList<CompletableFuture<Receipt>>(reports.size());
        var claimed = new LinkedHashMap<Claim, GoodReport>();
        for (var each : reports) {
            var report = each.report();
            var claim = recent.claim(Known.reportKey(report), report);
            if (claim.isOf(report)) {
                claimed.put(claim, each);
            }
            receipts.add(claim.outcome().thenApply(position -> receipt(claim, report, position)));
        }
        if (!claimed.isEmpty()) {
            publish(claimed, sender);
        }
        return receipts;
    }

    private void publish(Map<Claim, GoodReport> claimed, Sender sender) {
        var now = clock.instant();
        var events =
                claimed.values().stream().map(each -> each.event(now, sender)).toList();
        try {
            publisher.tryPublishLater(events).whenComplete((positions, failure) -> settle(claimed.keySet(), positions));
        } catch (RuntimeException e) {
            settle(claimed.keySet(), null);
            throw e;
        }
    }

    private void settle(Collection<Claim> claims, @Nullable List<Optional<Position>> positions) {
        var next = positions == null ? Collections.<Optional<Position>>emptyIterator() : positions.iterator();
        claims.forEach(claim -> recent.settle(claim, next.hasNext() ? next.next() : Optional.empty()));
    }

    private Receipt receipt(Claim claim, ProgressReport report, Optional<Position> position) {
        var id = report.id().toString();
        if (position.isEmpty()) {
            counts.unconfirmed.increment();
            return Receipt.refused(id, unconfirmed());
        }
        if (!claim.isOf(report) && !ReportValidation.same(claim.report(), report)) {
            counts.refused.increment();
            return Receipt.refused(id, ReportValidation.taken(report));
        }
        (claim.isOf(report) ? counts.accepted : counts.repeated).increment();
        return Receipt.accepted(id, position.get(), Addresses.of(report.projectId(), report.id()));
    }

    private static Problem unconfirmed() {
        return Problem.of(NOT_CONFIRMED, AGAIN);
    }
}
