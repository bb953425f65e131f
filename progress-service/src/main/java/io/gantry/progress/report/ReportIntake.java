package io.gantry.progress.report;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.http.input.RawItem;
import io.gantry.http.input.StrictJson;
import io.gantry.http.text.Texts;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.report.RecentReports.Claim;
import io.gantry.progress.status.StatusStores;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes reports in: reads and checks each by itself, and puts all good ones into the log together. */
final class ReportIntake {

    static final ProblemType NOT_CONFIRMED = new ProblemType(503, "not-confirmed", "The report is not safe yet");

    private static final int LONGEST_ID = 80;

    private final StrictJson json;
    private final Validation validation;
    private final StatusStores stores;
    private final EventPublisher publisher;
    private final BooleanSupplier caughtUp;
    private final RegionProperties region;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final EarlierReports earlier;
    private final RecentReports recent = new RecentReports(System::nanoTime);

    /** @param caughtUp whether all is known that was in the log when the service started */
    ReportIntake(
            StrictJson json,
            Validation validation,
            StatusStores stores,
            EventPublisher publisher,
            BooleanSupplier caughtUp,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        this.json = json;
        this.validation = validation;
        this.stores = stores;
        this.publisher = publisher;
        this.caughtUp = caughtUp;
        this.region = region;
        this.clock = clock;
        this.meters = meters;
        this.earlier = new EarlierReports(keys -> stores.reports().find(keys));
        Stream.of("accepted", "refused", "repeated", "unconfirmed").forEach(this::counter);
    }

    /**
     * One receipt for each of what {@code sender} has {@code sent}, in the same order; when the log has confirmed the reports, or
     * the time for that is over. What follows must not take long: see {@link EventPublisher#tryPublishLater}.
     */
    CompletableFuture<List<Receipt>> receive(List<RawItem> sent, Sender sender) {
        var receipts = new ConcurrentSkipListMap<Integer, Receipt>();
        var readable = new TreeMap<Integer, ProgressReport>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                var body = validation.validated(json.read(sent.get(i), ReportBody.class));
                readable.put(i, body.report());
            } catch (ProblemException e) {
                receipts.put(i, refused(idOf(sent.get(i)), e.problem()));
            }
        }
        return publish(accepted(readable, sender, receipts), sender, receipts)
                .thenApply(ignored -> List.copyOf(receipts.values()));
    }

    private @Nullable String idOf(RawItem item) {
        return json.text(item, "id").map(id -> Texts.printable(id, LONGEST_ID)).orElse(null);
    }

    /** Puts a receipt for each report that needs no publishing, and returns the others. */
    private Map<Integer, Good> accepted(
            Map<Integer, ProgressReport> readable, Sender sender, Map<Integer, Receipt> receipts) {
        var good = new TreeMap<Integer, Good>();
        if (readable.isEmpty()) {
            return good;
        }
        // Asked before the stores are: what was not known then may have come since.
        var isCaughtUp = caughtUp.getAsBoolean();
        var known = Known.of(readable.values(), sender.scope(), stores, earlier);
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
                counter("repeated").increment();
                receipts.put(index, Receipt.accepted(id, before.sent().position(), Addresses.of(before)));
            } else {
                var project = Objects.requireNonNull(known.projects().get(report.projectId()));
                good.put(index, new Good(report, ConcernedUnits.of(project, known.activity(report))));
            }
        });
        return good;
    }

    /** @param units whom it concerns */
    private record Good(ProgressReport report, List<String> units) {

        ProgressReported event(Instant now, Sender sender) {
            return new ProgressReported(
                    EventIds.of(report.projectId(), report.id().toString()),
                    now,
                    units,
                    report,
                    sender.caller().actor(),
                    sender.from());
        }
    }

    private static Problem repeatedInRequest(ProgressReport report) {
        var fault = Fault.of("id", report.id(), "each id once in a request");
        return Problem.of(ProblemType.INVALID_CONTENT, List.of(fault));
    }

    private CompletableFuture<Void> publish(Map<Integer, Good> good, Sender sender, Map<Integer, Receipt> receipts) {
        var claims = new TreeMap<Integer, Claim>();
        var settled = new ArrayList<CompletableFuture<?>>();
        good.forEach((index, each) -> {
            var report = each.report();
            var claim = recent.claim(Known.reportKey(report), report);
            if (claim.report() == report) {
                claims.put(index, claim);
            }
            settled.add(claim.outcome().thenAccept(position -> receipts.put(index, receipt(claim, report, position))));
        });
        publish(claims, good, sender);
        return CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new));
    }

    private void publish(Map<Integer, Claim> claims, Map<Integer, Good> good, Sender sender) {
        if (claims.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var events = claims.keySet().stream()
                .map(index -> Objects.requireNonNull(good.get(index)).event(now, sender))
                .toList();
        try {
            publisher.tryPublishLater(events).whenComplete((positions, failure) -> {
                var next = positions == null ? Collections.<Optional<Position>>emptyIterator() : positions.iterator();
                claims.values().forEach(claim -> recent.settle(claim, next.hasNext() ? next.next() : Optional.empty()));
            });
        } catch (RuntimeException e) {
            claims.values().forEach(claim -> recent.settle(claim, Optional.empty()));
            throw e;
        }
    }

    private Receipt receipt(Claim claim, ProgressReport report, Optional<Position> position) {
        var id = report.id().toString();
        var isFirst = claim.report() == report;
        if (position.isEmpty()) {
            counter("unconfirmed").increment();
            return Receipt.refused(id, unconfirmed());
        }
        if (!isFirst && !ReportValidation.same(claim.report(), report)) {
            return refused(id, ReportValidation.taken(report));
        }
        counter(isFirst ? "accepted" : "repeated").increment();
        return Receipt.accepted(id, position.get(), Addresses.of(report.projectId(), report.id()));
    }

    private static Problem unconfirmed() {
        return Problem.of(
                NOT_CONFIRMED,
                "the event log has not confirmed it in time; send it again with the same id, it counts only once");
    }

    private Receipt refused(@Nullable String id, Problem problem) {
        counter("refused").increment();
        return Receipt.refused(id, problem);
    }

    private Counter counter(String outcome) {
        return meters.counter("gantry.reports", "outcome", outcome);
    }
}
