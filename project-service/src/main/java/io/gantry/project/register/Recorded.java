package io.gantry.project.register;

import io.gantry.event.Event;
import java.util.List;

/**
 * A change that has been made to an entry.
 *
 * @param changes which fields were changed
 */
public record Recorded(Event event, List<FieldChange> changes) {

    public Recorded {
        changes = List.copyOf(changes);
    }
}
