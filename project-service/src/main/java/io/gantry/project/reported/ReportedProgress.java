package io.gantry.project.reported;

import io.gantry.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What was reported last on each activity. It is enough to ask what becomes of open work when a project is completed, and to draw a
 * plan with its progress; what a report amounts to is for progress-service.
 */
public interface ReportedProgress {

    /** Takes in what the log says, in its order; what was said before may be said again. */
    void take(Collection<Event> events);

    /** Ids of the activities of a project that are complete. */
    Set<String> complete(String projectId);

    /** The latest report on each activity of a project, by the activity's id. */
    Map<String, Last> of(String projectId);

    /**
     * What was reported last on an activity.
     *
     * @param percent how much of it is done, from 0 to 100; of a report that was kept by a version that only knew what is complete: 0
     *     or 100
     * @param seen when it was seen
     */
    record Last(BigDecimal percent, Instant seen) {}
}
