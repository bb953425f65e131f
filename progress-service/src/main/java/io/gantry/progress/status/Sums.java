package io.gantry.progress.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a project's sums up to date: by what has changed or, where that does not do, by counting anew. */
final class Sums {

    private final WorkingProject project;

    Sums(WorkingProject project) {
        this.project = project;
    }

    void finish() {
        var status = project.status();
        project.set(status.with(status.plan(), totals(status.totals()), delays(status.delays())));
    }

    private Totals totals(Totals known) {
        if (project.areActivitiesAhead()) {
            var counted = Totals.NONE;
            for (var activity : project.allActivities()) {
                counted = counted.plus(activity);
            }
            return counted;
        }
        var next = known;
        for (var before : project.readActivities()) {
            next = next.minus(before);
        }
        for (var after : project.changedActivities()) {
            next = next.plus(after);
        }
        return isEarliestGone(known.earliestOpenStart()) ? next.withEarliestOpenStart(earliestOpenStart()) : next;
    }

    /** Whether one of the activities that had the earliest start has it no longer, or is complete. */
    private boolean isEarliestGone(@Nullable LocalDate earliest) {
        return earliest != null
                && project.readActivities().stream().anyMatch(before -> {
                    var after = project.activity(before.id());
                    return earliest.equals(before.openStart()) && !earliest.equals(after.openStart());
                });
    }

    private @Nullable LocalDate earliestOpenStart() {
        var earliest = project.statuses()
                .activities()
                .earliestOpenStart(
                        project.id(), List.copyOf(project.activities().changedKeys()))
                .orElse(null);
        for (var after : project.changedActivities()) {
            var start = after.openStart();
            if (start != null && (earliest == null || start.isBefore(earliest))) {
                earliest = start;
            }
        }
        return earliest;
    }

    private OpenDelays delays(OpenDelays known) {
        if (project.areDelaysAhead()) {
            var open = new HashMap<String, DelayStatus>();
            project.statuses().delays().openOf(project.id()).forEach(delay -> open.put(delay.key(), delay));
            project.delays().changed().forEach(delay -> open.put(delay.key(), delay));
            var counted = OpenDelays.NONE;
            for (var delay : open.values()) {
                counted = counted.plus(delay);
            }
            return counted;
        }
        var next = known;
        for (var key : project.delays().changedKeys()) {
            var before = project.delays().before(key);
            next = before == null ? next : next.minus(before);
        }
        for (var after : project.delays().changed()) {
            next = next.plus(after);
        }
        return next;
    }
}
