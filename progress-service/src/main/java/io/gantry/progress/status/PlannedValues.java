package io.gantry.progress.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans by days, kept in memory by project and revision as long as they are used, so that a report need not read and
 * work out a plan again that has not changed.
 */
final class PlannedValues {

    // Some 30 MB.
    private static final int MOST_DAYS = 200_000;

    private final OwnedDocuments<PlanSchedule> schedules;
    private final Map<String, Entry> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int days;

    PlannedValues(OwnedDocuments<PlanSchedule> schedules) {
        this.schedules = schedules;
    }

    private record Entry(long revision, PlannedDays value) {}

    /** What the plan of an owned project amounts to. The plan must be saved. */
    synchronized PlannedDays of(ProjectStatus status) {
        var known = kept.get(status.id());
        if (known != null && known.revision() == status.plan().revision()) {
            return known.value();
        }
        var schedule = schedules.find(List.of(status.id())).getOrDefault(status.id(), PlanSchedule.none(status.id()));
        var value = new PlannedDays(schedule, status.totals().weights());
        forget(status.id());
        kept.put(status.id(), new Entry(status.plan().revision(), value));
        days += value.size();
        while (days > MOST_DAYS && kept.size() > 1) {
            forget(kept.keySet().iterator().next());
        }
        return value;
    }

    private void forget(String projectId) {
        var gone = kept.remove(projectId);
        days -= gone == null ? 0 : gone.value().size();
    }
}
