package io.gantry.console.live;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import java.util.Set;

/**
 * Who is to hear of something.
 *
 * @param units their units
 * @param roles of which they have one at least
 */
record Audience(Set<String> units, Set<Role> roles) {

    static final Audience NOBODY = new Audience(Set.of(), Set.of());

    Audience {
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
    }

    boolean includes(Caller caller) {
        var unit = caller.unit();
        return unit != null && units.contains(unit) && caller.roles().stream().anyMatch(roles::contains);
    }
}
