package io.gantry.console.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Budgets of those whom the edge does not know, beside those of module access.
 *
 * @param address for each address, of requests without a login and of logins
 * @param bearer for each token or device key
 */
@ConfigurationProperties("gantry.limits")
record StrangerProperties(
        @DefaultValue Address address, @DefaultValue Bearer bearer) {

    record Address(
            @DefaultValue("20") int perSecond,
            @DefaultValue("200") int burst) {}

    record Bearer(
            @DefaultValue("50") int perSecond,
            @DefaultValue("300") int burst) {}
}
