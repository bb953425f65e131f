package io.gantry.progress.rule;

import io.gantry.event.Cause;
import org.jspecify.annotations.Nullable;

/** What brought a decision about, when several events have come since the last. */
public final class Causes {

    private Causes() {}

    /**
     * The cause after {@code next} has come. A moved date is never lost behind an event that moves none, and of several
     * moves the first date before and the last date after count: re-dating a subject is always told.
     */
    public static Cause after(@Nullable Cause earlier, Cause next) {
        if (earlier == null || !movesDate(earlier)) {
            return next;
        }
        if (!movesDate(next)) {
            return earlier;
        }
        return new Cause(
                next.type(),
                next.eventId(),
                next.receivedAt(),
                next.by(),
                next.reason(),
                earlier.dateBefore(),
                next.dateAfter());
    }

    private static boolean movesDate(Cause cause) {
        return cause.dateBefore() != null;
    }
}
