package io.gantry.console.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives. How long without a request is {@code server.servlet.session.timeout}.
 *
 * @param longest time from the login to the end, whatever is done in between
 * @param loginWithin time from leaving for the provider's login page to coming back
 * @param maxPerAccount sessions of one account; one more ends the oldest
 */
@ConfigurationProperties("gantry.session")
record SessionProperties(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration loginWithin,
        @DefaultValue("20") int maxPerAccount) {

    SessionProperties {
        if (maxPerAccount < 1) {
            throw new IllegalArgumentException(
                    "gantry.session.max-per-account: " + maxPerAccount + " (expected: at least 1)");
        }
    }
}
