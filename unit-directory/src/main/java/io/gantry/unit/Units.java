package io.gantry.unit;

import java.util.Set;

/** The tree of units as a service knows it. */
public interface Units {

    /** {@code unit} itself, registered or not, and all registered units below it. */
    Set<String> within(String unit);
}
