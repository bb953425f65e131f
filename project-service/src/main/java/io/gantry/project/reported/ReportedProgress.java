package io.gantry.project.reported;

import io.gantry.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was reported last on each activity. It is enough to ask what becomes of open work when a project is completed, to draw a plan
 * with its progress, and to know how long a unit takes; what a report amounts to is for progress-service.
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

    /**
     * An activity that is complete.
     *
     * @param start its first day of work, as reported
     * @param finish its last one
     */
    record Finished(String projectId, String activityId, LocalDate start, LocalDate finish) {}

    /** At most {@code limit} activities of {@code projects} that are complete and of which both days were reported, the last finished first. */
    List<Finished> finished(Collection<String> projects, int limit);
}
