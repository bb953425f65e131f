package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.issuer.factor.SecondFactor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param generation counts the changes that end all logins: a new password, fewer rights, disabling, or its holder's wish
 * @param secondFactor absent if none was begun
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
        int generation,
        @Nullable SecondFactor secondFactor) {

    public Account {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(password, "password");
        roles = Set.copyOf(roles);
    }

    /** An account that is new, with a password's hash. */
    static Account of(String name, Profile profile, String password) {
        return new Account(
                name, profile.names(), profile.unit(), profile.roles(), password, profile.disabled(), false, 0, null);
    }

    /** The names of its roles in tokens, in the order of the roles. */
    public List<String> roleClaims() {
        return new TreeSet<>(roles).stream().map(Role::claim).toList();
    }

    /** The second factor, if a login needs it. */
    public Optional<SecondFactor> countingFactor() {
        return Optional.ofNullable(secondFactor).filter(SecondFactor::confirmed);
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
        var less = profile.disabled() && !disabled
                || !profile.roles().containsAll(roles)
                || !Objects.equals(profile.unit(), unit);
        return new Account(
                name,
                profile.names(),
                profile.unit(),
                profile.roles(),
                password,
                profile.disabled(),
                demo,
                less ? generation + 1 : generation,
                secondFactor);
    }

    Account withPassword(String hash) {
        return new Account(name, names, unit, roles, hash, disabled, false, generation + 1, secondFactor);
    }

    Account withLoginsEnded() {
        return new Account(name, names, unit, roles, password, disabled, demo, generation + 1, secondFactor);
    }

    Account withSecondFactor(@Nullable SecondFactor factor) {
        return new Account(name, names, unit, roles, password, disabled, demo, generation, factor);
    }
}
