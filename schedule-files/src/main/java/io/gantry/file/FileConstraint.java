package io.gantry.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What else than links says when an activity happens. @param date absent for ASAP and ALAP */
public record FileConstraint(Kind kind, @Nullable LocalDate date) {

    /** By the abbreviations that planners use. */
    public enum Kind {
        ASAP,
        ALAP,
        SNET,
        SNLT,
        FNET,
        FNLT,
        MSO,
        MFO
    }
}
