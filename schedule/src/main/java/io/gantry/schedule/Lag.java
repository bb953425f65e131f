package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

/**
 * How long a successor waits beyond its predecessor.
 *
 * @param days negative for a lead: the successor need not wait so long
 */
public record Lag(int days, Unit unit) {

    public static final Lag NONE = new Lag(0, Unit.WORKING);

    public Lag {
        requireNonNull(unit, "unit");
    }

    /** @param days working days of the predecessor's calendar */
    public static Lag working(int days) {
        return new Lag(days, Unit.WORKING);
    }

    /** @param days days of which each counts, as concrete hardens on holidays, too */
    public static Lag elapsed(int days) {
        return new Lag(days, Unit.ELAPSED);
    }

    public enum Unit {
        WORKING,
        ELAPSED
    }
}
