package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call on a unit to act on one delay.
 *
 * @param delay the delay as last heard; {@link Delay#id() its id} is the alert's id
 * @param level how far up the alert has gone: 0 responsible unit, 1 its superior, and so on
 * @param recipients codes of the units told so far, the responsible unit first
 * @param triggeredAt when the alert was first raised
 * @param acknowledgedBy name of who has taken it on; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        Delay delay,
        State state,
        int level,
        List<String> recipients,
        Instant triggeredAt,
        @Nullable String acknowledgedBy) {

    public Alert {
        recipients = List.copyOf(recipients);
    }

    /** Where an alert stands. */
    public enum State {
        /** Told, and nobody has taken it on. */
        TRIGGERED,
        /** Somebody has taken it on; the delay is still there. */
        ACKNOWLEDGED,
        /** The delay is cleared. */
        RESOLVED
    }
}
