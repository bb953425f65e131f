package io.gantry.stream;

import io.gantry.event.Event;

/** Keeps events that belong to no document of their own, such as those of the audit trail, until they are in the log. */
public interface EventOutbox extends Outbox {

    /** Returns when the event is safe. Adding an event again does no harm. */
    void add(Event event);
}
