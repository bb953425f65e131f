package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call on a unit to act on a delay. One that clears and comes back within the settling time is the same alert, reopened.
 * What one rule finds about the reports on one activity raises one alert, which stands while any of these delays does.
 *
 * @param id the id of the delay that first raised it
 * @param delay the delay as last heard, in its present episode; of several that stand the worst, and of equal ones the
 *     last heard of
 * @param delayRevision revision of the delay event that said so
 * @param rung how far up the alert has gone: 0 responsible unit, 1 its parent unit, and so on; the place in {@code
 *     recipients} of the unit whose turn it is
 * @param recipients codes of the units told so far, the responsible unit first; more than {@code rung} + 1 where the alert
 *     was reopened and starts from below again
 * @param relieved codes of the units that were told and answer for it no longer
 * @param triggeredAt when the alert was first raised
 * @param reopened how often it has been reopened
 * @param acknowledgeBy when the next unit is told, or those told so far are reminded, if nobody has taken it on by then;
 *     absent while nobody has to
 * @param acknowledgedBy the account that acknowledged it; absent before
 * @param gathered the other delays that it follows; absent where it follows one delay alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        UUID id,
        Delay delay,
        long delayRevision,
        AlertState state,
        int rung,
        List<String> recipients,
        List<String> relieved,
        Instant triggeredAt,
        int reopened,
        @Nullable Instant acknowledgeBy,
        @Nullable Actor acknowledgedBy,
        @Nullable GatheredDelays gathered) {

    public Alert {
        recipients = List.copyOf(recipients);
        relieved = List.copyOf(relieved);
    }

    /** How many delays stand behind it. */
    public int standing() {
        var others = gathered == null ? 0 : gathered.others().size();
        return state.open() ? 1 + others : 0;
    }
}
