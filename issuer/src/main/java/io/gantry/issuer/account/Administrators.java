package io.gantry.issuer.account;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Knows the administrator whom a checked token names: as the account is now, not as the token was issued. */
final class Administrators {

    private final Accounts accounts;
    private final UnitTrees units;

    Administrators(Accounts accounts, UnitTrees units) {
        this.accounts = accounts;
        this.units = units;
    }

    Administrator of(Jwt token) {
        var name = Objects.requireNonNull(token.getSubject(), "subject");
        return accounts.find(name)
                .map(account -> new Administrator(name, account.roles(), unitsOf(account.unit(), token)))
                // One of our clients, which has no account.
                .orElseGet(
                        () -> new Administrator(name, rolesIn(token), unitsOf(token.getClaimAsString("unit"), token)));
    }

    private OwnUnits unitsOf(@Nullable String unit, Jwt token) {
        return unit == null ? OwnUnits.NONE : units.of(unit, token.getTokenValue());
    }

    private static Set<Role> rolesIn(Jwt token) {
        var claims = token.getClaimAsStringList("roles");
        var names = claims == null ? List.<String>of() : claims;
        return Stream.of(Role.values())
                .filter(role -> names.contains(role.claim()))
                .collect(Collectors.toSet());
    }
}
