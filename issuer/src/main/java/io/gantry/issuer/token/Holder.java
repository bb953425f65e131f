package io.gantry.issuer.token;

import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a token.
 *
 * @param english the English name, if there is one
 * @param generation the account's; absent for a client
 */
record Holder(
        String name,
        @Nullable String english,
        @Nullable String unit,
        List<String> roles,
        @Nullable Integer generation) {

    /** The demo's loader, which registers units and projects and acknowledges alerts. */
    static Holder loader(String unit) {
        var roles = List.of(Role.OFFICE.claim(), Role.ADMIN.claim(), Role.LEADER.claim());
        return new Holder("Demo loader", null, unit, roles, null);
    }

    static Holder of(Account account) {
        return new Holder(
                account.names().zh(), account.names().en(), account.unit(), account.roleClaims(), account.generation());
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", name);
        if (english != null) {
            // OpenID Connect names claims in a language like this.
            claims.put("name#en", english);
        }
        if (unit != null) {
            claims.put("unit", unit);
        }
        claims.put("roles", roles);
        if (generation != null) {
            claims.put("generation", generation);
        }
        return claims;
    }
}
