package io.gantry.notification.alert;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.Severity;
import io.gantry.stream.CloudEventHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line in an alert's history.
 *
 * @param what type of the alert event
 * @param level how far up the alert was then
 * @param by who acknowledged it, on that line only
 */
record Happening(
        Instant at,
        String what,
        long revision,
        Severity severity,
        int level,
        @Nullable String by,
        @Nullable String note) {

    static Happening of(AlertEvent event) {
        var acknowledged = event instanceof AlertAcknowledged taken ? taken : null;
        return new Happening(
                event.time(),
                CloudEventHeaders.typeOf(event),
                event.revision(),
                event.alert().delay().severity(),
                event.alert().level(),
                acknowledged == null ? null : acknowledged.alert().acknowledgedBy(),
                acknowledged == null ? null : acknowledged.note());
    }
}
