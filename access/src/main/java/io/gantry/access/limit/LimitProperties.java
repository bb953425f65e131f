package io.gantry.access.limit;

import io.gantry.http.limit.Budget;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Request budgets of this instance, and bounds for a request's body.
 *
 * @param address budget of each network address, for requests whose sender was not let in yet
 * @param account budget of each account
 * @param device budget of each device
 * @param strangers budget of all requests together whose sender was not let in yet
 * @param total budget of all requests together
 * @param remembered how many addresses, accounts, devices and credentials are remembered, of each
 * @param body largest size of a body
 * @param file largest size of a body that is a file, {@code application/octet-stream}
 * @param bodyWithin time in which the whole body has to arrive
 */
@ConfigurationProperties("gantry.limits")
public record LimitProperties(
        @DefaultValue Address address,
        @DefaultValue Account account,
        @DefaultValue Device device,
        @DefaultValue Strangers strangers,
        @DefaultValue Total total,
        @DefaultValue("10000") int remembered,
        @DefaultValue("3MB") DataSize body,
        @DefaultValue("16MB") DataSize file,
        @DefaultValue("30s") Duration bodyWithin) {

    public record Address(
            @DefaultValue("20") int perSecond,
            @DefaultValue("200") int burst) implements Budget {}

    public record Account(
            @DefaultValue("50") int perSecond,
            @DefaultValue("1000") int burst) implements Budget {}

    public record Device(
            @DefaultValue("50") int perSecond,
            @DefaultValue("1000") int burst) implements Budget {}

    public record Strangers(
            @DefaultValue("500") int perSecond,
            @DefaultValue("1000") int burst) implements Budget {}

    public record Total(
            @DefaultValue("2000") int perSecond,
            @DefaultValue("4000") int burst) implements Budget {}
}
