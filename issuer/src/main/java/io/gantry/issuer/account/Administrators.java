package io.gantry.issuer.account;

import io.gantry.http.origin.RoleOrigins;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Knows the administrator whom a checked token names: as the account is now, not as the token was issued, with the roles that
 * count from where the request comes.
 */
final class Administrators {

    private final Accounts accounts;
    private final RoleOrigins origins;
    private final UnitTrees units;

    Administrators(Accounts accounts, RoleOrigins origins, UnitTrees units) {
        this.accounts = accounts;
        this.origins = origins;
        this.units = units;
    }

    Administrator of(JwtAuthenticationToken caller) {
        var token = caller.getToken();
        var name = Objects.requireNonNull(token.getSubject(), "subject");
        var account = accounts.find(name);
        // One of our clients has no account.
        var roles = account.map(Account::roles).orElseGet(() -> rolesIn(token));
        var unit = account.isPresent() ? account.get().unit() : token.getClaimAsString("unit");
        var address = ((WebAuthenticationDetails) Objects.requireNonNull(caller.getDetails())).getRemoteAddress();
        return new Administrator(name, counting(roles, address), unitsOf(unit, token, address));
    }

    private Set<Role> counting(Collection<Role> roles, String address) {
        return roles.stream()
                .filter(role -> origins.allow(role.claim(), address))
                .collect(Collectors.toSet());
    }

    private OwnUnits unitsOf(@Nullable String unit, Jwt token, String address) {
        return unit == null ? OwnUnits.NONE : units.of(unit, token.getTokenValue(), address);
    }

    private static Set<Role> rolesIn(Jwt token) {
        var claims = token.getClaimAsStringList("roles");
        var names = claims == null ? List.<String>of() : claims;
        return Stream.of(Role.values())
                .filter(role -> names.contains(role.claim()))
                .collect(Collectors.toSet());
    }
}
