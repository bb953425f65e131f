package io.gantry.console.session;

import io.gantry.http.limit.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that only the edge has, beside those of module access.
 *
 * @param bearer for each token or device key that a service has accepted
 * @param page for each network address: pages and their files
 * @param logout for each network address: logouts that the identity provider tells of
 */
@ConfigurationProperties("gantry.limits")
record EdgeLimits(
        @DefaultValue Bearer bearer,
        @DefaultValue Page page,
        @DefaultValue Logout logout) {

    record Bearer(
            @DefaultValue("50") int perSecond,
            @DefaultValue("1000") int burst) implements Budget {}

    record Page(
            @DefaultValue("200") int perSecond,
            @DefaultValue("2000") int burst) implements Budget {}

    record Logout(
            @DefaultValue("20") int perSecond,
            @DefaultValue("200") int burst) implements Budget {}
}
