package io.gantry.access.audit;

import io.gantry.event.AuditEvent;
import io.gantry.event.Event;
import io.gantry.event.RequesterEvent.RequesterNamed;
import java.util.List;

/**
 * What goes on record of a request, or of several.
 *
 * @param event without anything personal
 * @param requester what is personal, and forgotten in time
 */
public record Audited(AuditEvent event, RequesterNamed requester) {

    /** Both, as they go to the log. */
    public List<Event> events() {
        return List.of(event, requester);
    }
}
