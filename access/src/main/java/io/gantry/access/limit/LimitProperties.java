package io.gantry.access.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Request budgets of this instance, and bounds for a request's body.
 *
 * @param account budget of each account
 * @param device budget of each device
 * @param total budget of all requests together, authenticated or not
 * @param body largest size of a body
 * @param bodyWithin time in which the whole body has to arrive
 */
@ConfigurationProperties("gantry.limits")
record LimitProperties(
        @DefaultValue Account account,
        @DefaultValue Device device,
        @DefaultValue Total total,
        @DefaultValue("3MB") DataSize body,
        @DefaultValue("30s") Duration bodyWithin) {

    /** Rate and burst of a budget. */
    interface Budget {

        /** Requests a second in the long run. */
        int perSecond();

        /** Requests at once after a pause. */
        int burst();
    }

    record Account(
            @DefaultValue("50") int perSecond,
            @DefaultValue("300") int burst) implements Budget {}

    record Device(
            @DefaultValue("50") int perSecond,
            @DefaultValue("200") int burst) implements Budget {}

    record Total(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("2000") int burst) implements Budget {}
}
