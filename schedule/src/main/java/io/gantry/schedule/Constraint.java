package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else than links says when an activity happens. No constraint overrides a link: if links push an activity past the date of its
 * constraint, its float is negative and the schedule names the conflict.
 *
 * @param date absent for ASAP and ALAP only. A day off stands for the next working day, and as a latest date for the one before
 */
public record Constraint(Kind kind, @Nullable LocalDate date) {

    /** As soon as possible: what an activity has that has no other. */
    public static final Constraint ASAP = new Constraint(Kind.ASAP, null);

    /** As late as possible without delaying a successor or the finish. */
    public static final Constraint ALAP = new Constraint(Kind.ALAP, null);

    public Constraint {
        requireNonNull(kind, "kind");
        if (kind.dated() == (date == null)) {
            throw new IllegalArgumentException(kind + " with date " + date + " (expected: a date unless ASAP or ALAP)");
        }
    }

    public static Constraint of(Kind kind, LocalDate date) {
        return new Constraint(kind, date);
    }

    /** The kinds by the abbreviations that planners use. */
    public enum Kind {
        ASAP,
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
        MFO;

        boolean dated() {
            return this != ASAP && this != ALAP;
        }

        /** Whether it sets a latest date, which links may make impossible. */
        public boolean hard() {
            return this == SNLT || this == FNLT || this == MSO || this == MFO;
        }
    }
}
