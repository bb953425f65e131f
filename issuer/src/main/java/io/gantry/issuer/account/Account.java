package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account that can log in.
 *
 * @param name its identity, which never changes
 * @param unit code of its unit; absent if it has none
 * @param password the hash of its password
 * @param demo whether it still has the demo's published password
 * @param generation counts the changes that end all logins: a new password, or disabling
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

    /** The names of its roles in tokens, in the order of the roles. */
    public List<String> roleClaims() {
        return new TreeSet<>(roles).stream().map(Role::claim).toList();
    }

    boolean isWorkingAdmin() {
        return roles.contains(Role.ADMIN) && !disabled;
    }

    /** Whether it may do just what {@code other} may, for the same unit. */
    boolean hasRightsOf(Account other) {
        return roles.equals(other.roles) && Objects.equals(unit, other.unit) && disabled == other.disabled;
    }

    /** The account as an administrator changed it. */
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
