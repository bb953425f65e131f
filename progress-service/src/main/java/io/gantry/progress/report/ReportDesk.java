package io.gantry.progress.report;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ReportStore;
import io.gantry.progress.status.StatusStore;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes reports in: reads and checks each by itself, and puts all good ones into the log together. */
final class ReportDesk {

    static final ProblemType REPORT_ID_TAKEN = new ProblemType(409, "report-id-taken", "Another report has this id");
    static final ProblemType NOT_CONFIRMED = new ProblemType(503, "not-confirmed", "The report is not safe yet");

    private final ReportReader reader;
    private final StatusStore statuses;
    private final ReportStore reports;
    private final EventPublisher publisher;
    private final RegionProperties region;
    private final InstantSource clock;
    private final MeterRegistry meters;

    ReportDesk(
            ReportReader reader,
            StatusStore statuses,
            ReportStore reports,
            EventPublisher publisher,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.statuses = statuses;
        this.reports = reports;
        this.publisher = publisher;
        this.region = region;
        this.clock = clock;
        this.meters = meters;
        Stream.of("accepted", "refused", "repeated", "unconfirmed").forEach(this::counter);
    }

    /** One receipt for each of what {@code caller} has {@code sent}, in the same order. */
    List<Receipt> receive(List<JsonNode> sent, Caller caller, Scope scope) {
        var receipts = new TreeMap<Integer, Receipt>();
        var readable = new TreeMap<Integer, ProgressReport>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                readable.put(i, reader.read(sent.get(i)));
            } catch (ProblemException e) {
                receipts.put(i, refused(sent.get(i).path("id").asString(null), e.problem()));
            }
        }
        publish(examined(readable, caller, scope, receipts), caller, receipts);
        return List.copyOf(receipts.values());
    }

    /** Puts a receipt for each report that needs no publishing, and returns the others. */
    private Map<Integer, ProgressReport> examined(
            Map<Integer, ProgressReport> readable, Caller caller, Scope scope, Map<Integer, Receipt> receipts) {
        if (readable.isEmpty()) {
            return readable;
        }
        var examination = examination(readable.values(), caller, scope);
        var seen = new HashSet<UUID>();
        var good = new TreeMap<Integer, ProgressReport>();
        readable.forEach((index, report) -> {
            var id = report.id().toString();
            var problem = seen.add(report.id()) ? examination.problemOf(report) : repeatedInRequest(report);
            var before = examination.known().get(report.id());
            if (problem != null) {
                receipts.put(index, refused(id, problem));
            } else if (before != null) {
                counter("repeated").increment();
                receipts.put(index, Receipt.accepted(id, before.position()));
            } else {
                good.put(index, report);
            }
        });
        return good;
    }

    private Examination examination(Collection<ProgressReport> sent, Caller caller, Scope scope) {
        var projects = sent.stream().map(ProgressReport::projectId).collect(Collectors.toSet());
        var ids = sent.stream().map(ProgressReport::id).collect(Collectors.toSet());
        return new Examination(caller, statuses.find(projects, scope), reports.find(ids), clock.instant(), region);
    }

    private static Problem repeatedInRequest(ProgressReport report) {
        var fault = Fault.of("id", report.id(), "each id once in a request");
        return Problem.of(ProblemType.INVALID_CONTENT, List.of(fault));
    }

    private void publish(Map<Integer, ProgressReport> good, Caller caller, Map<Integer, Receipt> receipts) {
        var now = clock.instant();
        var indices = new ArrayList<>(good.keySet());
        var positions = publisher.tryPublish(good.values().stream()
                .map(report -> new ProgressReported(report.id(), now, report, caller.actor()))
                .toList());
        for (int i = 0; i < indices.size(); i++) {
            var id = Objects.requireNonNull(good.get(indices.get(i))).id().toString();
            var position = positions.get(i);
            counter(position.isPresent() ? "accepted" : "unconfirmed").increment();
            receipts.put(
                    indices.get(i),
                    position.map(at -> Receipt.accepted(id, at)).orElseGet(() -> Receipt.refused(id, unconfirmed())));
        }
    }

    private static Problem unconfirmed() {
        return Problem.of(
                NOT_CONFIRMED,
                "The event log has not confirmed it in time. Send it again with the same id; it counts only once.");
    }

    private Receipt refused(@Nullable String id, Problem problem) {
        counter("refused").increment();
        return Receipt.refused(id, problem);
    }

    private Counter counter(String outcome) {
        return meters.counter("gantry.reports", "outcome", outcome);
    }
}
