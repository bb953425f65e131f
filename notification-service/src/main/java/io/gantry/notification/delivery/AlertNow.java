package io.gantry.notification.delivery;

import io.gantry.event.AlertState;
import java.util.List;

/**
 * An alert as it stands at this moment.
 *
 * @param revision of its last event
 * @param recipients codes of the units that it calls on
 */
public record AlertNow(long revision, AlertState state, List<String> recipients) {

    public AlertNow {
        recipients = List.copyOf(recipients);
    }
}
