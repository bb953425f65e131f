package io.gantry.progress.status;

import static java.util.stream.Collectors.groupingBy;

import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.DeviceEnrolled;
import io.gantry.event.ProgressEvent.DeviceRevoked;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProjectEvent.UnitAmended;
import io.gantry.event.ProjectEvent.UnitRegistered;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ReportStore.StoredReport;
import io.gantry.progress.status.StatusStore.Saved;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings batches of events into the stores: reports first, then statuses, then what else is kept, then the position.
 * Each step may be done again, so a crash between them, or a second delivery, changes nothing.
 */
final class StatusProjection {

    private static final int ATTEMPTS = 20;

    private final StatusStore statuses;
    private final ReportStore reports;
    private final List<Projection> others;
    private final Checkpoints checkpoints;
    private final RegionProperties region;
    private final InstantSource clock;

    StatusProjection(
            StatusStore statuses,
            ReportStore reports,
            List<Projection> others,
            Checkpoints checkpoints,
            RegionProperties region,
            InstantSource clock) {
        this.statuses = statuses;
        this.reports = reports;
        this.others = List.copyOf(others);
        this.checkpoints = checkpoints;
        this.region = region;
        this.clock = clock;
    }

    /** Returns the projects that the batch has changed, and their partitions, once all of it is saved. */
    Map<String, Integer> apply(EventBatch batch) {
        var firsts = keepReports(batch.records());
        var changed = new HashMap<String, Integer>();
        var bySubject = batch.records().stream()
                .filter(StatusProjection::isAboutProject)
                .collect(groupingBy(received -> received.event().subject()));
        if (!bySubject.isEmpty()) {
            save(bySubject, firsts)
                    .forEach(saved ->
                            changed.put(saved.status().id(), saved.status().partition()));
        }
        others.forEach(other -> other.apply(batch.records()));
        checkpoints.save(batch.next());
        return changed;
    }

    private static boolean isAboutProject(EventRecord received) {
        var event = received.event();
        return !(event instanceof UnitRegistered
                || event instanceof UnitAmended
                || event instanceof DeviceEnrolled
                || event instanceof DeviceRevoked);
    }

    /** Returns where each report of the batch lies first in the log. */
    private Map<UUID, Position> keepReports(List<EventRecord> records) {
        var received = new HashMap<UUID, StoredReport>();
        for (var each : records) {
            if (each.event() instanceof ProgressReported reported) {
                received.putIfAbsent(
                        reported.id(),
                        new StoredReport(reported.report(), reported.time(), nameOf(reported.by()), each.position()));
            }
        }
        if (received.isEmpty()) {
            return Map.of();
        }
        reports.add(received.values());
        var firsts = new HashMap<UUID, Position>();
        reports.find(received.keySet()).forEach((id, stored) -> firsts.put(id, stored.position()));
        return firsts;
    }

    private static @Nullable String nameOf(@Nullable Actor by) {
        return by == null ? null : by.name();
    }

    private Collection<Saved> save(Map<String, List<EventRecord>> bySubject, Map<UUID, Position> firsts) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var changed = fold(bySubject, firsts);
            if (statuses.save(changed)) {
                return changed;
            }
        }
        throw new IllegalStateException("statuses keep changing under the projection, giving the batch back");
    }

    private Collection<Saved> fold(Map<String, List<EventRecord>> bySubject, Map<UUID, Position> firsts) {
        var known = statuses.find(bySubject.keySet(), Scope.EVERYTHING);
        var today = region.dateAt(clock.instant());
        var changed = new ArrayList<Saved>();
        bySubject.forEach((projectId, records) -> {
            var before = known.getOrDefault(
                    projectId,
                    ProjectStatus.unknown(projectId, records.get(0).position().partition()));
            var after = fold(before, records, firsts);
            if (after != before) {
                changed.add(new Saved(after, ProjectSummary.of(after, today)));
            }
        });
        return changed;
    }

    private static ProjectStatus fold(ProjectStatus status, List<EventRecord> records, Map<UUID, Position> firsts) {
        for (var record : records) {
            var offset = record.position().offset();
            if (status.applied().includes(record.event(), offset)) {
                continue;
            }
            var repeated = record.event() instanceof ProgressReported reported
                    && !record.position().equals(firsts.get(reported.id()));
            status = repeated ? status.onRepeat(offset) : status.on(record.event(), offset);
        }
        return status;
    }
}
