package io.gantry.console.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the console is at the OpenID provider.
 *
 * @param clientSecret empty for a client that has none
 */
@ConfigurationProperties("gantry.identity")
record ClientProperties(
        @DefaultValue("gantry-console") String clientId,
        @DefaultValue("") String clientSecret) {}
