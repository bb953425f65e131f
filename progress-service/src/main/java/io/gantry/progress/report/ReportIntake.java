package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.http.input.RawItem;
import io.gantry.http.input.StrictJson;
import io.gantry.http.text.Texts;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.StatusLookup;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes reports in: reads and checks each by itself, and puts all good ones into the log together. */
final class ReportIntake {

    private static final Phrase ONCE = new Phrase("id-once", "each id once in a request", "同一请求中 id 不重复");

    private static final int LONGEST_ID = 80;

    private final StrictJson json;
    private final Validation validation;
    private final StatusLookup statuses;
    private final EarlierReports earlier;
    private final ReportLog log;
    private final BooleanSupplier caughtUp;
    private final RegionProperties region;
    private final InstantSource clock;
    private final ReportCounts counts;

    /** @param caughtUp whether all is known that was in the log when the service started */
    ReportIntake(
            StrictJson json,
            Validation validation,
            StatusLookup statuses,
            EventPublisher publisher,
            BooleanSupplier caughtUp,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        this.json = json;
        this.validation = validation;
        this.statuses = statuses;
        this.earlier = new EarlierReports(statuses::reports);
        this.counts = new ReportCounts(meters);
        this.log = new ReportLog(publisher, clock, counts);
        this.caughtUp = caughtUp;
        this.region = region;
        this.clock = clock;
    }

    /**
     * One receipt for each of what {@code sender} has {@code sent}, in the same order; when the log has confirmed the reports, or
     * the time for that is over. What follows must not take long: see {@link EventPublisher#tryPublishLater}.
     */
    CompletableFuture<List<Receipt>> receive(List<RawItem> sent, Sender sender) {
        var receipts = new TreeMap<Integer, Receipt>();
        var readable = new TreeMap<Integer, ProgressReport>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                var body = validation.validated(json.read(sent.get(i), ReportBody.class));
                readable.put(i, body.report());
            } catch (ProblemException e) {
                receipts.put(i, refused(idOf(sent.get(i)), e.problem()));
            }
        }
        var good = accepted(readable, sender, receipts);
        var put = log.put(good.values(), sender);
        return CompletableFuture.allOf(put.toArray(CompletableFuture[]::new)).thenApply(ignored -> {
            var settled = put.iterator();
            good.keySet().forEach(index -> receipts.put(index, settled.next().join()));
            return List.copyOf(receipts.values());
        });
    }

    private @Nullable String idOf(RawItem item) {
        return json.text(item, "id").map(id -> Texts.printable(id, LONGEST_ID)).orElse(null);
    }

    /** Puts a receipt for each report that needs no publishing, and returns the others. */
    private Map<Integer, GoodReport> accepted(
            Map<Integer, ProgressReport> readable, Sender sender, Map<Integer, Receipt> receipts) {
        var good = new TreeMap<Integer, GoodReport>();
        if (readable.isEmpty()) {
            return good;
        }
        // Asked before the stores are: what was not known then may have come since.
        var isCaughtUp = caughtUp.getAsBoolean();
        var known = Known.of(readable.values(), sender.scope(), statuses, earlier);
        var check = new ReportValidation(sender.caller(), known, new ReportRules(clock.instant(), region), isCaughtUp);
        var seen = new HashSet<String>();
        readable.forEach((index, report) -> {
            var id = report.id().toString();
            var problem =
                    seen.add(report.projectId() + "\n" + id) ? check.problemOf(report) : repeatedInRequest(report);
            var before = known.report(report);
            if (problem != null) {
                receipts.put(index, refused(id, problem));
            } else if (before != null && before.sent() != null) {
                counts.repeated.increment();
                receipts.put(index, Receipt.accepted(id, before.sent().position(), Addresses.of(before)));
            } else {
                var project = Objects.requireNonNull(known.projects().get(report.projectId()));
                good.put(index, new GoodReport(report, ConcernedUnits.of(project, known.activity(report))));
            }
        });
        return good;
    }

    private static Problem repeatedInRequest(ProgressReport report) {
        var fault = Fault.of("id", report.id(), ONCE);
        return Problem.of(ProblemType.INVALID_CONTENT, List.of(fault));
    }

    private Receipt refused(@Nullable String id, Problem problem) {
        counts.refused.increment();
        return Receipt.refused(id, problem);
    }
}
