package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else than links says when an activity happens. It breaks no link: one that cannot be kept makes the activity late.
 *
 * @param date absent for ASAP and ALAP, and only for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityConstraint(Kind kind, @Nullable LocalDate date) {

    /** The kinds by the abbreviations that planners use. */
    public enum Kind {
        /** As soon as possible. */
        ASAP,
        /** As late as possible without delaying a successor or the finish. */
        ALAP,
        /** Start no earlier than. */
        SNET,
        /** Start no later than. */
        SNLT,
        /** Finish no earlier than. */
        FNET,
        /** Finish no later than. */
        FNLT,
        /** Must start on. */
        MSO,
        /** Must finish on. */
        MFO
    }
}
