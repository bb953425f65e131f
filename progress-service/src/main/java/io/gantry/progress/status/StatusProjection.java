package io.gantry.progress.status;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gantry.event.Topics;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.ChangedProjects;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventHandler;
import io.gantry.stream.EventRecord;
import io.gantry.stream.TryAgainException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings batches of events into the stores: what is kept beside the statuses first, then reports and parts of plans, then
 * activities, delays and plans, then the projects, then the position. Each step may be done again, so a crash between
 * them, or a second delivery, changes nothing.
 */
final class StatusProjection implements EventHandler {

    private static final Set<String> BY_PROJECT =
            Set.of(Topics.PROJECT_EVENTS, Topics.PLAN_EVENTS, Topics.PROGRESS_EVENTS, Topics.DELAY_EVENTS);
    private static final int ATTEMPTS = 20;

    private final StatusStores stores;
    private final PlannedValues plans;
    private final List<Projection> others;
    private final Checkpoints checkpoints;
    private final ChangedProjects changes;
    private final RegionProperties region;
    private final InstantSource clock;

    StatusProjection(
            StatusStores stores,
            PlannedValues plans,
            List<Projection> others,
            Checkpoints checkpoints,
            ChangedProjects changes,
            RegionProperties region,
            InstantSource clock) {
        this.stores = stores;
        this.plans = plans;
        this.others = List.copyOf(others);
        this.checkpoints = checkpoints;
        this.changes = changes;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public void handle(EventBatch batch) {
        others.forEach(other -> other.apply(batch.records()));
        var bySubject = batch.records().stream()
                .filter(received -> BY_PROJECT.contains(received.position().topic()))
                .collect(groupingBy(received -> received.event().subject(), LinkedHashMap::new, toList()));
        var changed = bySubject.isEmpty() ? Map.<String, Integer>of() : save(bySubject);
        checkpoints.save(batch.next());
        changes.changed(changed);
    }

    /** Returns the projects that have changed, and their partitions, once all is saved. */
    private Map<String, Integer> save(Map<String, List<EventRecord>> bySubject) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var folded = fold(bySubject);
            if (folded.save(stores)) {
                return folded.changed();
            }
        }
        throw new TryAgainException("the statuses keep changing under the projection; the batch will be read again");
    }

    private Folded fold(Map<String, List<EventRecord>> bySubject) {
        var loaded = Loaded.of(bySubject, stores);
        var today = region.dateAt(clock.instant());
        var folded = new Folded();
        bySubject.forEach((projectId, records) -> {
            var fold = new ProjectFold(
                    loaded.project(projectId, records.get(0).position().partition()));
            records.forEach(fold::apply);
            var project = fold.finished();
            if (project.hasChanged()) {
                workOut(project, today);
                folded.add(project, fold.newParts(), fold.everything());
            }
        });
        return folded;
    }

    private void workOut(WorkingProject project, LocalDate day) {
        var status = project.status();
        if (!status.plan().isWorkedOutFor(day)) {
            var value = project.isScheduleChanged()
                    ? new PlannedDays(project.schedule(), status.totals().weights())
                    : plans.of(status);
            project.set(status.withPlanned(new Plan.Planned(day, value.roundedOn(day))));
        }
    }
}
