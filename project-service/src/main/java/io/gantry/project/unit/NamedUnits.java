package io.gantry.project.unit;

import io.gantry.access.Scope;
import java.util.Set;

/** Tells which units are named by what a scope sees, so that it reads their names and not their codes alone. */
@FunctionalInterface
public interface NamedUnits {

    /** Codes of these units. */
    Set<String> within(Scope scope);
}
