package io.gantry.stream;

import io.gantry.event.Event;
import java.util.List;

/** Events that documents carry, written with the change that caused them, until they are in the log. */
public interface Outbox {

    /** Documents with unpublished events, the longest waiting first. */
    List<Pending> pending(int limit);

    /** Takes events off their documents. They are in the log; calling this again does no harm. */
    void published(List<Pending> pending);

    /**
     * One document's unpublished events.
     *
     * @param document its identity in the store
     * @param events in the order of their revisions
     */
    record Pending(String document, List<Event> events) {

        public Pending {
            events = List.copyOf(events);
        }
    }
}
