package io.gantry.issuer.account;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who looks after accounts, and whose.
 *
 * @param roles what it may do itself
 * @param units whose accounts it looks after
 */
record Administrator(String name, Set<Role> roles, OwnUnits units) {

    Administrator {
        roles = Set.copyOf(roles);
    }

    boolean isHolderOf(Account account) {
        return account.name().equals(name);
    }

    boolean sees(Account account) {
        return units.include(account.unit());
    }

    /** Those of {@code wanted} that it may not give, in the order of the roles. */
    Set<Role> beyond(Set<Role> wanted) {
        var beyond = new TreeSet<>(wanted);
        beyond.removeIf(this::mayGive);
        return beyond;
    }

    // All roles end at the border of the holder's unit, so within one's own units none is more than one's own.
    // Operators alone have no border.
    private boolean mayGive(Role role) {
        return role != Role.OPS || units.all() || roles.contains(role);
    }
}
