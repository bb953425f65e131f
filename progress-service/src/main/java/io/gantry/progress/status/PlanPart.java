package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import java.util.List;

/** A part of a plan's revision that waits for the others. */
public record PlanPart(
        String projectId, long revision, int part, boolean whole, List<Activity> set, List<String> removed) {

    public PlanPart {
        set = List.copyOf(set);
        removed = List.copyOf(removed);
    }

    static PlanPart of(PlanRevised event) {
        return new PlanPart(
                event.projectId(), event.revision(), event.part(), event.whole(), event.set(), event.removed());
    }

    String key() {
        return Keys.part(projectId, revision, part);
    }
}
