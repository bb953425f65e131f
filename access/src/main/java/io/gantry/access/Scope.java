package io.gantry.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose business a caller sees: a set of units, or everything. A controller method that has a parameter of this type
 * gets the caller's, which is its unit and all units below. Stores put it into their queries.
 */
public final class Scope {

    /** For Gantry itself, and for operators where there is no business data. */
    public static final Scope EVERYTHING = new Scope(null);

    private final @Nullable Set<String> units;

    private Scope(@Nullable Set<String> units) {
        this.units = units;
    }

    /** Only the business of {@code units}; of none, nothing. */
    public static Scope of(Set<String> units) {
        return new Scope(Set.copyOf(units));
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
                    "everything is no list of units (expected: a look at isEverything() before)");
        }
        return units;
    }
}
