package io.gantry.access.token;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose tokens are accepted.
 *
 * @param issuer the OpenID provider's address, exactly as in the tokens' {@code iss}
 * @param audience what tokens for Gantry have in their {@code aud}
 * @param algorithms signature algorithms that are accepted; never symmetric ones
 */
@ConfigurationProperties("gantry.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:8084") String issuer,
        @DefaultValue("gantry") String audience,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms) {}
