package io.gantry.console.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on requests without a login, beside those of module access.
 *
 * @param address for each network address: requests without a login, and logins
 * @param bearer for each token or device key
 */
@ConfigurationProperties("gantry.limits")
record AnonymousLimits(
        @DefaultValue Address address, @DefaultValue Bearer bearer) {

    record Address(
            @DefaultValue("20") int perSecond,
            @DefaultValue("200") int burst) {}

    record Bearer(
            @DefaultValue("50") int perSecond,
            @DefaultValue("300") int burst) {}
}
