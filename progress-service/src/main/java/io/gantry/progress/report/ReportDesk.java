package io.gantry.progress.report;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ReportStore;
import io.gantry.progress.status.ReportStore.StoredReport;
import io.gantry.progress.status.StatusStore;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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

    /** One receipt for each of {@code sent}, in the same order. */
    List<Receipt> receive(List<JsonNode> sent) {
        var receipts = new TreeMap<Integer, Receipt>();
        var readable = new TreeMap<Integer, ProgressReport>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                readable.put(i, reader.read(sent.get(i)));
            } catch (ProblemException e) {
                receipts.put(i, refused(sent.get(i).path("id").asString(null), e.problem()));
            }
        }
        publish(examined(readable, receipts), receipts);
        return List.copyOf(receipts.values());
    }

    /** Puts a receipt for each report that needs no publishing, and returns the others. */
    private Map<Integer, ProgressReport> examined(
            Map<Integer, ProgressReport> readable, Map<Integer, Receipt> receipts) {
        if (readable.isEmpty()) {
            return readable;
        }
        var projects = statuses.find(
                readable.values().stream().map(ProgressReport::projectId).collect(Collectors.toSet()));
        var known =
                reports.find(readable.values().stream().map(ProgressReport::id).collect(Collectors.toSet()));
        var now = clock.instant();
        var seen = new HashSet<UUID>();
        var good = new TreeMap<Integer, ProgressReport>();
        readable.forEach((index, report) -> {
            var before = known.get(report.id());
            if (!seen.add(report.id())) {
                receipts.put(index, refused(report.id().toString(), repeatedInRequest(report)));
            } else if (before != null) {
                receipts.put(index, repeated(before, report));
            } else {
                var problem = problem(report, projects, now);
                if (problem == null) {
                    good.put(index, report);
                } else {
                    receipts.put(index, refused(report.id().toString(), problem));
                }
            }
        });
        return good;
    }

    private @Nullable Problem problem(ProgressReport report, Map<String, ProjectStatus> projects, Instant now) {
        var faults = ReportRules.faults(report, projects.get(report.projectId()), now, region);
        return faults.isEmpty() ? null : Problem.of(ProblemType.INVALID_CONTENT, faults);
    }

    private Receipt repeated(StoredReport before, ProgressReport report) {
        if (same(before.report(), report)) {
            counter("repeated").increment();
            return Receipt.accepted(report.id().toString(), before.position());
        }
        var fault = Fault.of("id", report.id(), "a new id, or the same report as before");
        return refused(report.id().toString(), Problem.of(REPORT_ID_TAKEN, List.of(fault)));
    }

    // Stores keep milliseconds and may drop trailing zeros; the report is the same nevertheless.
    private static boolean same(ProgressReport a, ProgressReport b) {
        return a.projectId().equals(b.projectId())
                && a.activityId().equals(b.activityId())
                && a.unit().equals(b.unit())
                && a.percentComplete().compareTo(b.percentComplete()) == 0
                && Objects.equals(a.actualStart(), b.actualStart())
                && Objects.equals(a.actualFinish(), b.actualFinish())
                && Objects.equals(a.remarks(), b.remarks())
                && a.occurredAt().toEpochMilli() == b.occurredAt().toEpochMilli();
    }

    private static Problem repeatedInRequest(ProgressReport report) {
        var fault = Fault.of("id", report.id(), "each id once in a request");
        return Problem.of(ProblemType.INVALID_CONTENT, List.of(fault));
    }

    private void publish(Map<Integer, ProgressReport> good, Map<Integer, Receipt> receipts) {
        var now = clock.instant();
        var indices = new ArrayList<>(good.keySet());
        var positions = publisher.tryPublish(good.values().stream()
                .map(report -> new ProgressReported(report.id(), now, report, null))
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
