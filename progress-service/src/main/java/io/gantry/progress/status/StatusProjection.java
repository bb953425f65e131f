package io.gantry.progress.status;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gantry.event.Topics;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.ChangedProjects;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventHandler;
import io.gantry.stream.EventRecord;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds batches of events into the statuses that this instance owns. What is kept beside them is saved at once; the
 * statuses, and the position with them, are written later by {@link StatusWriter}. Folding the same records again changes
 * nothing.
 */
final class StatusProjection implements EventHandler {

    static final Set<String> BY_PROJECT =
            Set.of(Topics.PROJECT_EVENTS, Topics.PLAN_EVENTS, Topics.PROGRESS_EVENTS, Topics.DELAY_EVENTS);

    private final OwnedStatuses statuses;
    private final StatusWriter writer;
    private final PlannedValues plans;
    private final List<Projection> others;
    private final ChangedProjects changes;
    private final RegionProperties region;
    private final InstantSource clock;

    StatusProjection(
            OwnedStatuses statuses,
            StatusWriter writer,
            PlannedValues plans,
            List<Projection> others,
            ChangedProjects changes,
            RegionProperties region,
            InstantSource clock) {
        this.statuses = statuses;
        this.writer = writer;
        this.plans = plans;
        this.others = List.copyOf(others);
        this.changes = changes;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public void handle(EventBatch batch) {
        var owner = writer.checkReady();
        others.forEach(other -> other.apply(batch.records()));
        var bySubject = batch.records().stream()
                .filter(received -> BY_PROJECT.contains(received.position().topic()))
                .collect(groupingBy(received -> received.event().subject(), LinkedHashMap::new, toList()));
        var changed = statuses.with(() -> {
            writer.checkStill(owner);
            var folded = fold(bySubject);
            folded.save(statuses);
            statuses.folded(batch.next());
            return folded.changed();
        });
        writer.folded(batch);
        statuses.reached(batch.next());
        changes.changed(changed);
    }

    private Folded fold(Map<String, List<EventRecord>> bySubject) {
        var loaded = Loaded.of(bySubject, statuses);
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
