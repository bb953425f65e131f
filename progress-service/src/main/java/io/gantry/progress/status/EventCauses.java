package io.gantry.progress.status;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.Event;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what brought a change about. */
final class EventCauses {

    private EventCauses() {}

    static Cause of(Event event, @Nullable Actor by, @Nullable String reason) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(JsonTypeName.class), "type")
                .value();
        return new Cause(type, event.id(), event.time(), by, reason, null, null);
    }

    /** {@code cause} with the date that it has moved; the same if it has moved none. */
    static Cause moving(Cause cause, @Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || before.equals(after)
                ? cause
                : new Cause(
                        cause.type(), cause.eventId(), cause.receivedAt(), cause.by(), cause.reason(), before, after);
    }
}
