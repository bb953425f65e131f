package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script shows instead of a login.
 *
 * @param id identity, the part of the token that is no secret
 * @param label what people call it
 * @param holder the account for which it acts, and with whose logins it ends; absent for a token of a service
 * @param unit code of the unit for whose business it is good; absent for all that needs no unit
 * @param roles names of the roles it has; open
 * @param expiresAt when it ends by itself
 * @param secretHash SHA-256 of its secret part, in hexadecimal; the secret is kept nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScriptToken(
        String id,
        String label,
        @Nullable String holder,
        @Nullable String unit,
        List<String> roles,
        Instant expiresAt,
        String secretHash) {

    public ScriptToken {
        roles = List.copyOf(roles);
    }

    List<String> units() {
        return unit == null ? List.of() : List.of(unit);
    }
}
