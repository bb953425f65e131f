package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name identity, for ever
 * @param unit code of the unit they belong to; absent for those who need none
 * @param password as a hash
 * @param demo whether it still has the demo's password, which everybody is told
 * @param generation counts what ends all logins so far: a new password, and being disabled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
        String name,
        DisplayNames names,
        @Nullable String unit,
        Set<Role> roles,
        String password,
        boolean disabled,
        boolean demo,
        int generation) {

    public Account {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(password, "password");
        roles = Set.copyOf(roles);
    }

    /** The names of its roles as in tokens, in the order of the roles. */
    public List<String> roleClaims() {
        return new TreeSet<>(roles).stream().map(Role::claim).toList();
    }

    boolean isWorkingAdmin() {
        return roles.contains(Role.ADMIN) && !disabled;
    }

    /** As it is after an administrator has said how it is to be. */
    Account amended(Profile profile) {
        var ended = profile.disabled() && !disabled;
        return new Account(
                name,
                profile.names(),
                profile.unit(),
                profile.roles(),
                password,
                profile.disabled(),
                demo,
                ended ? generation + 1 : generation);
    }

    Account withPassword(String hash) {
        return new Account(name, names, unit, roles, hash, disabled, false, generation + 1);
    }
}
