package io.gantry.issuer.limit;

import io.gantry.http.limit.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Request budgets of the issuer.
 *
 * @param address of each network address, for requests that show nothing, and what was not accepted yet
 * @param bearer of each client's secret and each access token that was accepted
 * @param strangers of all together that show nothing, or what was not accepted yet
 * @param total of all together
 * @param remembered how many addresses and accepted secrets are remembered, of each
 */
@ConfigurationProperties("gantry.issuer.limits")
record IssuerLimits(
        @DefaultValue Address address,
        @DefaultValue Bearer bearer,
        @DefaultValue Strangers strangers,
        @DefaultValue Total total,
        @DefaultValue("10000") int remembered) {

    record Address(
            @DefaultValue("20") int perSecond,
            @DefaultValue("200") int burst) implements Budget {}

    record Bearer(
            @DefaultValue("100") int perSecond,
            @DefaultValue("1000") int burst) implements Budget {}

    record Strangers(
            @DefaultValue("50") int perSecond,
            @DefaultValue("400") int burst) implements Budget {}

    record Total(
            @DefaultValue("200") int perSecond,
            @DefaultValue("2000") int burst) implements Budget {}
}
