package io.gantry.project.reported;

import io.gantry.event.Event;
import java.util.Collection;
import java.util.Set;

/**
 * Which activities are complete, by the latest report on each. It is enough to ask what becomes of open work when a project is
 * completed; what a report amounts to is for progress-service.
 */
public interface ReportedProgress {

    /** Takes in what the log says, in its order; what was said before may be said again. */
    void take(Collection<Event> events);

    /** Ids of the activities of a project that are complete. */
    Set<String> complete(String projectId);
}
