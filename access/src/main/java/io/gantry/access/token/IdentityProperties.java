package io.gantry.access.token;

import io.gantry.http.limit.Budget;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose tokens are accepted.
 *
 * @param issuer the OpenID provider's address, exactly as in the tokens' {@code iss}
 * @param audience what tokens for Gantry have in their {@code aud}
 * @param algorithms signature algorithms that are accepted; never symmetric ones
 * @param keyLookups how often the provider is asked for its keys, whatever keys tokens name
 */
@ConfigurationProperties("gantry.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:8084") String issuer,
        @DefaultValue("gantry") String audience,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
        @DefaultValue KeyLookups keyLookups) {

    public record KeyLookups(
            @DefaultValue("1") int perSecond,
            @DefaultValue("5") int burst) implements Budget {}
}
