package io.gantry.access;

import io.gantry.unit.Units;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units whose data a caller may see, or all of them. A controller method that has a parameter of this type gets the
 * caller's scope: its unit and all units below. Stores put it into their queries.
 */
public final class Scope {

    /** All units: for Gantry itself, and for operators where there is no business data. */
    public static final Scope EVERYTHING = new Scope(null);

    private final @Nullable Set<String> units;

    private Scope(@Nullable Set<String> units) {
        this.units = units;
    }

    /** The data of {@code units} only; an empty set sees nothing. */
    public static Scope of(Set<String> units) {
        return new Scope(Set.copyOf(units));
    }

    /** The data of the unit of {@code caller} and of all below it. */
    public static Scope of(Caller caller, Units units) {
        var unit = caller.unit();
        return of(unit == null ? Set.of() : units.within(unit));
    }

    public boolean isEverything() {
        return units == null;
    }

    public boolean includes(String unit) {
        return units == null || units.contains(unit);
    }

    /**
     * The units.
     *
     * @throws IllegalStateException if it is everything
     */
    public Set<String> units() {
        if (units == null) {
            throw new IllegalStateException(
                    "a scope of everything has no list of units (expected: isEverything() is checked first)");
        }
        return units;
    }
}
