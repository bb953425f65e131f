package io.gantry.project.reported;

import io.gantry.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was reported last on each activity, but for reports about which a delay stands: as in progress-service these do not count until
 * they are confirmed or corrected. It is enough to ask what becomes of open work when a project is completed, to compute and draw a
 * plan with its progress, and to know how long a unit takes.
 */
public interface ReportedProgress {

    /** Takes in what the log says, in its order; what was said before may be said again. */
    void take(Collection<Event> events);

    /** Ids of the activities of a project that are complete. */
    Set<String> complete(String projectId);

    /** What counts of each activity of a project, by the activity's id; those on which nothing counts are not there. */
    Map<String, Last> of(String projectId);

    /**
     * What was reported last on an activity.
     *
     * @param percent how much of it is done, from 0 to 100; of a report that was kept by a version that only knew what is complete: 0
     *     or 100
     * @param start its first day of work; absent: no report says it
     * @param finish its last one, of what is complete; absent: no report says it
     * @param seen when it was seen
     * @param answered when a report on the activity was last confirmed or corrected; absent: none was
     */
    record Last(
            BigDecimal percent,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            Instant seen,
            @Nullable Instant answered) {}

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
