package io.gantry.stream;

import io.gantry.event.Event;
import java.util.Collection;
import java.util.List;

/** Keeps events that belong to no document of their own, such as those of the audit trail, until they are in the log. */
public interface EventOutbox extends Outbox {

    /** Returns when the events are safe. Adding an event again does no harm. */
    void add(Collection<? extends Event> events);

    /** As {@link #add(Collection)}. */
    default void add(Event event) {
        add(List.of(event));
    }
}
