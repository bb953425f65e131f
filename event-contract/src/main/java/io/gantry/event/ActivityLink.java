package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An activity waits for another.
 *
 * @param predecessor id of the activity of the same plan that it waits for
 * @param lagDays how many days it waits beyond that; negative for a lead; absent: none
 * @param lagUnit how those days count; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityLink(
        String predecessor,
        Type type,
        @Nullable Integer lagDays,
        @Nullable LagUnit lagUnit) {

    /** Which end of an activity waits for which end of the one before it. */
    public enum Type {
        /** Finish to start: the usual one. */
        FS,
        /** Start to start. */
        SS,
        /** Finish to finish. */
        FF,
        /** Start to finish. */
        SF
    }

    /** How the days of a lag count. */
    public enum LagUnit {
        /** Working days of the predecessor's calendar. */
        WORKING,
        /** Every day, as concrete hardens on holidays, too. */
        ELAPSED
    }
}
