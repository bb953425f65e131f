package io.gantry.project.plan;

import io.gantry.event.ProjectEvent.ScheduleMoved;
import io.gantry.event.ScheduleMove;
import io.gantry.project.register.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The moves of a project's schedule that have been told.
 *
 * @param revision how many
 * @param told up to which revision of each calendar what it has moved was told
 */
record ScheduleMoves(String projectId, long revision, Map<String, Long> told) {

    ScheduleMoves {
        told = Map.copyOf(told);
    }

    static ScheduleMoves none(String projectId) {
        return new ScheduleMoves(projectId, 0, Map.of());
    }

    /** Tells {@code move}, unless that was done before: what the log says may be said again. */
    Change<ScheduleMoves> tell(ScheduleMove move, List<String> units, Instant now) {
        var cause = move.cause();
        if (told.getOrDefault(cause.calendar(), 0L) >= cause.revision()) {
            return Change.none(this);
        }
        var since = new LinkedHashMap<>(told);
        since.put(cause.calendar(), cause.revision());
        var next = new ScheduleMoves(projectId, revision + 1, since);
        var id = Change.eventId("schedule-moved", projectId, next.revision);
        return new Change<>(next, new ScheduleMoved(id, now, next.revision, units, projectId, move));
    }
}
